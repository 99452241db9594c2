import type { Scope } from "@/app/_domain/api-tokens/token-scopes";
import type { Speech } from "@/app/_i18n/translator";
import { sessionFormTexts } from "./session-form-texts";

export type NewTokenTexts = ReturnType<typeof newTokenTexts>;

/** The form that makes a token, with all that it may be allowed and how long it may last. */
export function newTokenTexts(
  speech: Speech,
  { scopes, lifetimes }: { scopes: readonly Scope[]; lifetimes: readonly string[] },
) {
  const { t } = speech;
  const form = sessionFormTexts(speech);
  const problems = { no_scope: t("staffApi.token.noScope"), no_desk: t("staffApi.token.noDesk") };
  const days = lifetimes.map((count) => [
    count,
    t("staffApi.token.daysCount", { count: Number(count) }),
  ]);
  return {
    form: { ...form, problems: { ...form.problems, ...problems } },
    labels: {
      name: t("staffApi.token.name"),
      scopes: t("staffApi.token.scopes"),
      reach: t("staffApi.token.desks"),
      deskIds: t("staffApi.token.desks"),
      days: t("staffApi.token.days"),
    },
    title: t("staffApi.token.new"),
    nameHint: t("staffApi.token.nameHint"),
    scopes: scopes.map((scope) => ({ scope, label: scopeText(speech, scope) })),
    reach: {
      all: { label: t("staffTeam.reach.all"), hint: t("staffTeam.reach.allHint") },
      some: { label: t("staffTeam.reach.some") },
    },
    // The numbers come first, as in any object.
    days: Object.fromEntries([...days, ["", t("staffApi.token.never")]]),
    make: t("staffApi.token.make"),
    made: t("staffApi.token.made"),
    keep: t("staffApi.token.keep"),
    signInAgain: t("staffTeam.person.signInAgain"),
    copy: t("staffTeam.copy"),
    copied: t("staffTeam.copied"),
  };
}

const WORDS = {
  "tickets:read": "tickets_read",
  "tickets:write": "tickets_write",
  "clients:read": "clients_read",
  "desks:read": "desks_read",
  "desks:write": "desks_write",
} as const satisfies Record<Scope, string>;

export function scopeText({ t }: Speech, scope: Scope): string {
  return t(`staffApi.token.scope.${WORDS[scope]}`);
}
