import type { Verdict } from "@/app/_domain/desks/check-signature";
import type { Slip } from "@/app/_domain/desks/signature-slips";
import type { Speech } from "@/app/_i18n/translator";
import type { Finding } from "./desk-signature-checker";

/** What the signature checker has found, in words. */
export function findingOf(speech: Speech, verdict: Verdict): Finding {
  const { t } = speech;
  switch (verdict.state) {
    case "missing":
      return bad(t("staffDesks.check.missing"));
    case "malformed":
      return bad(t(`staffDesks.check.malformed.${verdict.why}`), t("staffDesks.check.form"));
    case "bad_fields":
      return bad(t("staffDesks.check.badFields"), ...fieldLines(speech, verdict.fields));
    case "old_key":
      return bad(t("staffDesks.check.oldKey", keyOf(speech, verdict)), t("staffDesks.check.newer"));
    case "differs":
      return bad(slipText(speech, verdict.slip), t("staffDesks.check.sameBytes"));
    case "other_desk":
      return bad(t("staffDesks.check.otherDesk"));
    case "nothing_fits":
      return bad(t("staffDesks.check.nothing"), t("staffDesks.check.nothingNext"));
    case "valid":
      return validText(speech, verdict);
  }
}

function bad(text: string, ...more: string[]): Finding {
  return { good: false, text, more };
}

function validText(speech: Speech, verdict: Verdict & { state: "valid" }): Finding {
  const { t } = speech;
  const { version, until, problem } = verdict;
  if (problem)
    return bad(t(`staffDesks.check.age.${problem}`), t("staffDesks.check.validOtherwise"));
  const older = until ? [t("staffDesks.check.olderKey", keyOf(speech, { version, until }))] : [];
  return { good: true, text: t("staffDesks.check.valid"), more: older };
}

function keyOf({ times }: Speech, { version, until }: { version: number; until: Date }) {
  return { version, until: times.exact(until) };
}

function fieldLines(speech: Speech, fields: Record<string, { code: string }>): string[] {
  return Object.entries(fields).map(([field, { code }]) => {
    return `${field}: ${fieldText(speech, code)}`;
  });
}

function fieldText({ t }: Speech, code: string): string {
  const known = FIELD_PROBLEMS.find((name) => name === code);
  return known ? t(`staffDesks.check.field.${known}`) : t("staffDesks.check.field.type");
}

const FIELD_PROBLEMS = ["too_long", "control_character", "ill_formed", "seconds"] as const;

function slipText({ t }: Speech, slip: Slip): string {
  if (slip.field === undefined) return t(`staffDesks.check.message.${slip.how}`);
  const { field, how } = slip;
  if (how === "other_field") {
    return t("staffDesks.check.slip.other_field", { field, other: slip.other });
  }
  return t(`staffDesks.check.slip.${how}`, { field });
}
