import { rows } from "@/prisma/client";
import type { MailState } from "@/prisma/generated/enums";
import { Refusal } from "../refusal";
import { type Actor, ensureMay } from "../staff/staff-rights";
import { MAIL_FACTS, MAIL_JOINS, type MailFacts } from "./mail-facts";
import { wakeMail } from "./mail-pause";

/** What one can know of a mail without reading it. */
export interface MailSummary {
  id: string;
  kind: string;
  state: MailState;
  /** Null: the team. */
  recipientEmail: string | null;
  /** A word of ours, or the mail server's own line, which begins with its code. */
  error: string | null;
  nextAttemptAt: Date;
  createdAt: Date;
  /** Its link is for the recipient alone, and was made for this one mail. */
  isSecret: boolean;
}

export interface UnsentMail extends MailSummary {
  ticket: { id: string; number: string } | null;
}

const SUMMARY = `m.id, m.kind, m.state, m.recipient_email as "recipientEmail",
  m.last_error as error, m.next_attempt_at as "nextAttemptAt", m.created_at as "createdAt",
  m.link_id is not null as "isSecret"`;

const LIST = {
  name: "unsent_mails",
  text: `
    select ${SUMMARY}, case when t.id is not null then
      json_build_object('id', t.id, 'number', t.number) end as ticket
    from outbox_mails m left join tickets t on t.id = m.ticket_id
    where m.state in ('failed', 'deferred', 'capped', 'kept')
    order by m.created_at desc, m.id desc limit 100`,
};

/** What reached nobody, the newest hundred. */
export async function listUnsentMails(by: Actor): Promise<UnsentMail[]> {
  ensureMay(by, "run_mail");
  return rows<UnsentMail>(LIST, []);
}

const READ = {
  name: "mail_for_staff",
  text: `select ${MAIL_FACTS}, m.state, m.last_error as error, m.next_attempt_at as "nextAttemptAt",
      m.link_id is not null as "isSecret"
    from outbox_mails m ${MAIL_JOINS} where m.id::text = $1`,
};

/** Throws `mail_not_found`. */
export async function readMail(by: Actor, id: string): Promise<MailFacts & MailSummary> {
  ensureMay(by, "run_mail");
  const [mail] = await rows<MailFacts & MailSummary>(READ, [id]);
  if (!mail) throw new Refusal("mail_not_found");
  return mail;
}

/** Counts as tried once, so that no cap is in the way of what somebody wants to be sent. */
const AGAIN = {
  name: "send_mail_again",
  text: `
    update outbox_mails set state = 'pending', attempts = 1, next_attempt_at = $2,
      give_up_at = null, last_error = null
    where id::text = $1 and state in ('failed', 'deferred', 'capped', 'kept') and link_id is null
    returning id`,
};

/** For another day. What holds a link of its own is made anew instead. */
export async function sendMailAgain(options: { by: Actor; id: string; now: Date }): Promise<void> {
  ensureMay(options.by, "run_mail");
  const again = await rows(AGAIN, [options.id, options.now]);
  if (again.length === 0) throw new Refusal("mail_not_found");
  await wakeMail();
}

const OF_TICKET = {
  name: "mails_of_ticket",
  text: `select ${SUMMARY}, to_json(m.sent_at) as "sentAt" from outbox_mails m
    where m.ticket_id = $1 and m.staff_id is null and m.recipient_email is not null
    order by m.created_at desc, m.id desc limit 10`,
};

export type TicketMail = MailSummary & { sentAt: string | null };

/** The newest mails to the author of a ticket, whose reader may see it. */
export async function listTicketMails(ticketId: string): Promise<TicketMail[]> {
  return rows<TicketMail>(OF_TICKET, [ticketId]);
}

const TROUBLE = {
  name: "mail_trouble",
  text: `select count(*)::int as count from outbox_mails
    where state = 'failed' and next_attempt_at > $1`,
};

const NEWS_MS = 3 * 24 * 60 * 60 * 1000;

/** How many mails failed in the last days, for those who can do something about it. */
export async function countFailedMails(now: Date): Promise<number> {
  const [found] = await rows<{ count: number }>(TROUBLE, [new Date(now.getTime() - NEWS_MS)]);
  return found?.count ?? 0;
}

const COUNT = {
  name: "count_unsent_mails",
  text: `select state, count(*)::int as count from outbox_mails
    where state in ('pending', 'deferred', 'failed', 'kept', 'capped') group by state`,
};

/** How many mails are in a state in which nobody has them. */
export async function countMails(): Promise<Partial<Record<MailState, number>>> {
  const counts = await rows<{ state: MailState; count: number }>(COUNT, []);
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
