import { rows } from "@/prisma/client";
import { type Actor, ensureMay } from "../staff/staff-rights";
import { wakeMail } from "./mail-pause";

/** States in which mails stay until somebody does something about them. */
export const STUCK = ["kept", "failed"] as const;

export type StuckState = (typeof STUCK)[number];

export interface StuckMails {
  state: StuckState;
  /** No more than are sent at once. */
  count: number;
  oldest: Date;
}

const MOST_AT_ONCE = 500;

/** The newest; what holds a link of its own is made anew instead. */
const NEWEST = (state: string) => `select id, created_at from outbox_mails
  where state = ${state} and link_id is null
  order by created_at desc, id desc limit ${MOST_AT_ONCE}`;

const COUNT = {
  name: "count_stuck_mails",
  text: `select s.state, count(*)::int as count, min(m.created_at) as oldest
    from unnest($1::mail_state[]) as s (state), lateral (${NEWEST("s.state")}) m
    group by s.state order by s.state desc`,
};

/** What could be sent again together, for whoever is to decide. */
export async function countStuckMails(by: Actor): Promise<StuckMails[]> {
  ensureMay(by, "run_mail");
  return rows<StuckMails>(COUNT, [STUCK]);
}

/** Unlike one that somebody picks, many at once are no way round the caps. */
const AGAIN = {
  name: "send_mails_again",
  text: `
    update outbox_mails set state = 'pending', attempts = 0, next_attempt_at = $3,
      give_up_at = null, last_error = null
    where id in (select id from (${NEWEST("$1::mail_state")}) m where created_at >= $2)`,
};

/** For another day; none that is older than `since`, which whoever decided has seen. */
export async function sendMailsAgain(options: {
  by: Actor;
  state: StuckState;
  since: Date;
  now: Date;
}): Promise<void> {
  const { by, state, since, now } = options;
  ensureMay(by, "run_mail");
  await rows(AGAIN, [state, since, now]);
  await wakeMail();
}
