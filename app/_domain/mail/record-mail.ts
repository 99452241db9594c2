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
  name: "record_mails",
  text: `
    update outbox_mails m set state = r.state, last_error = r.error,
      next_attempt_at = coalesce(r.due, m.next_attempt_at), attempts = m.attempts - r.untried,
      sent_at = case r.state when 'sent' then $7::timestamptz end
    from unnest($1::uuid[], $2::int[], $3::mail_state[], $4::text[], $5::timestamptz[], $6::int[])
      as r (id, attempts, state, error, due, untried)
    where m.id = r.id and m.attempts = r.attempts and m.state in ('pending', 'deferred')`,
};

export interface RecordedMail {
  mail: Pick<MailFacts, "id" | "attempts" | "giveUpAt">;
  outcome: MailOutcome;
}

export async function recordMails(recorded: RecordedMail[], now: Date): Promise<void> {
  const lines = recorded.map((each) => lineOf(each, now));
  await rows(RECORD, [
    lines.map(({ id }) => id),
    lines.map(({ attempts }) => attempts),
    lines.map(({ state }) => state),
    lines.map(({ error }) => error),
    lines.map(({ due }) => due),
    lines.map(({ untried }) => untried),
    now,
  ]);
}

function lineOf({ mail, outcome }: RecordedMail, now: Date) {
  const { id, attempts } = mail;
  const error = "error" in outcome ? outcome.error : null;
  const next = outcome.state === "deferred" ? nextMailAttempt(mail, now) : undefined;
  const givenUp = outcome.state === "deferred" && !next;
  const isUntried = outcome.state === "pending";
  return {
    id,
    attempts,
    state: givenUp ? "failed" : outcome.state,
    error,
    due: (isUntried ? now : next) ?? null,
    untried: isUntried ? 1 : 0,
  };
}
