import { rows } from "@/prisma/client";
import { MAIL_FACTS, MAIL_JOINS, type MailFacts } from "./mail-facts";
import { NOT_PAUSED } from "./mail-pause";

/** Longer than any one attempt: after it a mail is taken for that of a process that died. */
export const CLAIMED_MS = 5 * 60 * 1000;
/** So long a mail is tried, from its first attempt. */
export const TRIED_MS = 24 * 60 * 60 * 1000;

const DUE = (state: string) => `select id from outbox_mails
  where state = '${state}' and next_attempt_at <= $1 and ${NOT_PAUSED}
  order by next_attempt_at limit $2 for update skip locked`;

const CLAIM = {
  name: "claim_mails",
  text: `
    with fresh as (${DUE("pending")}), late as (${DUE("deferred")}),
    m as (
      update outbox_mails set attempts = attempts + 1, next_attempt_at = $3,
        give_up_at = coalesce(give_up_at, $4)
      where id in (select id from fresh union all select id from late limit $2)
      returning *
    )
    select ${MAIL_FACTS} from m ${MAIL_JOINS} order by m.created_at, m.id`,
};

/**
 * Takes some of the mails that are to be sent now, so that nobody else sends them: each counts as
 * an attempt, and is due again in five minutes if nothing more is heard of it. None while sending
 * is paused.
 */
export async function claimMails({
  limit,
  now,
}: {
  limit: number;
  now: Date;
}): Promise<MailFacts[]> {
  const dueAgain = new Date(now.getTime() + CLAIMED_MS);
  const giveUpAt = new Date(now.getTime() + TRIED_MS);
  return rows<MailFacts>(CLAIM, [now, limit, dueAgain, giveUpAt]);
}
