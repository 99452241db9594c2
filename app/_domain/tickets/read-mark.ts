import { rows, type Transaction } from "@/prisma/client";
import type { Session } from "../clients/read-session";

const MARK = {
  name: "mark_read",
  text: `
    insert into read_marks (ticket_id, reader_id, seq) values ($1, $2, $3)
    on conflict (ticket_id, reader_id) do update set seq = excluded.seq
    where read_marks.seq < excluded.seq`,
};

/** Only ever forward: a page that was open for long does not make anything unread again. */
export async function markRead(
  tx: Transaction,
  { ticketId, readerId, seq }: { ticketId: string; readerId: string; seq: number },
): Promise<void> {
  await tx.rows(MARK, [ticketId, readerId, seq]);
}

/** What nobody has looked at for so long is no news. */
const NEWS_FOR_MS = 30 * 24 * 60 * 60 * 1000;

export function newsSince(now: Date): Date {
  return new Date(now.getTime() - NEWS_FOR_MS);
}

/**
 * Whether the team has written on a ticket `t` since its reader's mark `m`; `since` is the
 * parameter before which nothing is news.
 */
export function isUnread(since: string): string {
  return `(t.last_team_seq > coalesce(m.seq, 0) and t.last_activity_at > ${since})`;
}

/** Of more than these a badge says no more, and a client's list may be long. */
const LOOKED_AT = 100;

/** How many of a client's newest tickets hold something that this reader has not read. */
export function unreadCount(of: { client: string; reader: string; since: string }): string {
  return `(select count(*)::int from (
      select id, last_team_seq, last_activity_at from tickets
      where client_id = ${of.client} order by created_at desc, id desc limit ${LOOKED_AT}) t
    left join read_marks m on m.ticket_id = t.id and m.reader_id = ${of.reader}
    where ${isUnread(of.since)})`;
}

const UNREAD = {
  name: "unread_tickets",
  text: `select ${unreadCount({ client: "$1", reader: "$2", since: "$3" })} as count`,
};

/** For the person of a session; nothing is unread for one that may not list. */
export async function countUnread(session: Session, now: Date): Promise<number> {
  if (!session.canList) return 0;
  const values = [session.clientId, session.readerId, newsSince(now)];
  const [unread] = await rows<{ count: number }>(UNREAD, values);
  return unread?.count ?? 0;
}
