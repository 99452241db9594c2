import type { MailSummary } from "@/app/_domain/mail/unsent-mails";
import type { Speech } from "@/app/_i18n/translator";

const KINDS = [
  "ticket_opened",
  "team_replied",
  "ticket_arrived",
  "client_commented",
  "staff_invited",
  "password_reset",
  "own_tickets",
] as const;

const ERRORS = [
  "sign_in",
  "tls",
  "timeout",
  "unreachable",
  "unwritten",
  "own_address",
  "bad_address",
  "too_late",
  "too_many",
] as const;

export function kindWord({ t }: Speech, kind: string): string {
  const known = KINDS.find((each) => each === kind) ?? "other";
  return t(`staffMail.kind.${known}`);
}

/** Why it was not sent: in our words, or what the mail server said in its own. */
export function errorText({ t }: Speech, error: string): string {
  const known = ERRORS.find((each) => each === error);
  return known ? t(`staffMail.error.${known}`) : t("staffMail.said", { line: error });
}

/** Everything there is to say of why somebody did not get it, in a line. */
export function troubleText(
  speech: Speech,
  { state, error, nextAttemptAt }: Pick<MailSummary, "state" | "error" | "nextAttemptAt">,
): string | undefined {
  if (state === "sent" || error === null) return undefined;
  const why = errorText(speech, error);
  if (state !== "deferred") return why;
  const when = speech.times.exact(new Date(nextAttemptAt));
  return `${why} · ${speech.t("staffMail.next", { when })}`;
}
