import { rows } from "@/prisma/client";
import type { MailState } from "@/prisma/generated/enums";
import type { MailFacts } from "./mail-facts";

const MINUTE_MS = 60_000;

/** Pauses after the first attempt, the second and so on; the last one from then on. */
const PAUSES = [1, 5, 15, 30, 60, 60, 120, 120, 240];

/** What became of an attempt. `error` is a word of ours, or what the mail server said. */
export type MailOutcome =
  | { state: Extract<MailState, "sent" | "muted"> }
  | { state: Extract<MailState, "failed" | "capped">; error: string }
  | { state: "deferred"; error: string }
  /** It was not tried after all. */
  | { state: "pending" };

/** When to try again; nothing where it has been tried long enough. */
export function nextMailAttempt(mail: Pick<MailFacts, "attempts" | "giveUpAt">, now: Date) {
  if (mail.giveUpAt && now >= mail.giveUpAt) return undefined;
  const pause = (PAUSES[mail.attempts - 1] ?? PAUSES.at(-1) ?? 0) * MINUTE_MS;
  const last = mail.giveUpAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return new Date(Math.min(now.getTime() + pause, last));
}

/** Only while the attempt is still ours: who took it over meanwhile says what came of it. */
const RECORD = {
  name: "record_mail",
  text: `
    update outbox_mails set state = $3::mail_state, last_error = $4,
      next_attempt_at = coalesce($5::timestamptz, next_attempt_at), attempts = attempts - $6::int,
      sent_at = case $3::mail_state when 'sent' then $7::timestamptz end
    where id = $1 and attempts = $2 and state in ('pending', 'deferred')`,
};

export async function recordMail(
  mail: Pick<MailFacts, "id" | "attempts" | "giveUpAt">,
  outcome: MailOutcome,
  now: Date,
): Promise<void> {
  const error = "error" in outcome ? outcome.error : null;
  const next = outcome.state === "deferred" ? nextMailAttempt(mail, now) : undefined;
  const givenUp = outcome.state === "deferred" && !next;
  const state = givenUp ? "failed" : outcome.state;
  const isUntried = outcome.state === "pending";
  const due = isUntried ? now : next;
  const values = [mail.id, mail.attempts, state, error, due ?? null, isUntried ? 1 : 0, now];
  await rows(RECORD, values);
}
