import { rows, type Transaction } from "@/prisma/client";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { alive, type Session } from "../clients/read-session";
import { numberKey } from "../desks/numbering";
import { Refusal } from "../refusal";
import { linkHash } from "./public-link";
import { staffSees, staffTicketValues, type TeamActor, type TicketName } from "./staff";

/** Which ticket a session reaches, among those that `named` is true of. */
function inSession(named: string): string {
  return `t.id = (select own.id from client_sessions s join desks d on d.id = s.desk_id
    join tickets own on own.desk_id = s.desk_id and ${named}
    where s.token_hash = $1 and ${alive("$2")}
      and (s.can_list and (own.client_id = s.client_id or own.author_email = s.email)
        or own.session_id = s.id))`;
}

/**
 * The one place that says which ticket a credential reaches. Statements elsewhere take the
 * condition from here, with the credential as their first values.
 */
export const ACCESS = {
  /** $1: hash of a public link's token. */
  link: "t.id = (select ticket_id from public_links where token_hash = $1 and revoked_at is null)",
  /**
   * $1: hash of a session's token, $2: now, $3: number key. A session reaches the tickets of its
   * client, or of the address that it was mailed to, where it may list them, and those that were
   * written in it.
   */
  session: inSession("own.number_key = $3"),
  /** The same with $3: the id of an attachment of the ticket. */
  fileInSession: inSession("own.id = (select ticket_id from attachments where id = $3)"),
  /** $1: ticket id out of a reply address whose seal fits $2, the sender in lower case. */
  reply: "t.id = $1 and lower(t.author_email) = $2",
  /** $1: desk token, $2: number key. For the command line, which may do everything. */
  number: "t.desk_id = (select id from desks where token = $1) and t.number_key = $2",
  /**
   * $1: ids of the desks that the member of the team may see, null for all; $2: ticket id, or
   * $3: desk token and $4: number key. `staffTicketValues` makes the four.
   */
  staff: `t.id = coalesce($2::uuid, (select named.id from tickets named
      join desks d on d.id = named.desk_id where d.token = $3::text and named.number_key = $4::text))
    and ${staffSees("t.desk_id")}`,
} as const;

/** The tickets `t` that a session lists, by one value of it as $1. */
export const LISTED = {
  client: "t.client_id = $1",
  /** $1: id of the session. */
  mailed: `t.desk_id = (select desk_id from client_sessions where id = $1)
      and t.author_email = (select email from client_sessions where id = $1)`,
} as const;

/** A ticket whose row is locked until the transaction ends. */
export interface LockedTicket {
  id: string;
  deskId: string;
  status: TicketStatus;
  commentCount: number;
  authorName: string;
  authorEmail: string | null;
  locale: string;
  /** Whose marks say what the author has read. */
  readerId: string | null;
  priority: TicketPriority;
  categoryId: string | null;
  assigneeId: string | null;
  groupId: string | null;
  snoozedUntil: Date | null;
}

const LOCKED = `t.id, t.desk_id as "deskId", t.status, t.comment_count as "commentCount",
  t.author_name as "authorName", t.author_email as "authorEmail", t.locale,
  coalesce(t.user_id, t.client_id, t.session_id) as "readerId", t.priority,
  t.category_id as "categoryId", t.assignee_id as "assigneeId", t.group_id as "groupId",
  t.snoozed_until as "snoozedUntil"`;

const LOCK_BY_LINK = {
  name: "lock_ticket_by_link",
  text: `select ${LOCKED} from tickets t where ${ACCESS.link} for update of t`,
};

const LOCK_BY_SESSION = {
  name: "lock_ticket_by_session",
  text: `select ${LOCKED} from tickets t where ${ACCESS.session} for update of t`,
};

const LOCK_BY_NUMBER = {
  name: "lock_ticket_by_number",
  text: `select ${LOCKED} from tickets t where ${ACCESS.number} for update of t`,
};

const LOCK_BY_REPLY = {
  name: "lock_ticket_by_reply",
  text: `select ${LOCKED} from tickets t where ${ACCESS.reply} for update of t`,
};

const LOCK_BY_STAFF = {
  name: "lock_ticket_by_staff",
  text: `select ${LOCKED} from tickets t where ${ACCESS.staff} for update of t`,
};

export async function lockByLink(tx: Transaction, token: string): Promise<LockedTicket> {
  const hash = linkHash(token);
  const [ticket] = hash ? await tx.rows<LockedTicket>(LOCK_BY_LINK, [hash]) : [];
  if (!ticket) throw await linkRefusal(token, tx.rows);
  return ticket;
}

/** The ticket that this session may see; somebody else's is as unknown as one that never was. */
export async function lockBySession(
  tx: Transaction,
  { session, number, now }: { session: Session; number: string; now: Date },
): Promise<LockedTicket> {
  const values = [session.hash, now, numberKey(number)];
  const [ticket] = await tx.rows<LockedTicket>(LOCK_BY_SESSION, values);
  if (!ticket) throw new Refusal("ticket_not_found");
  return ticket;
}

export async function lockByNumber(
  tx: Transaction,
  ticket: { deskToken: string; number: string },
): Promise<LockedTicket> {
  const values = [ticket.deskToken, numberKey(ticket.number)];
  const [locked] = await tx.rows<LockedTicket>(LOCK_BY_NUMBER, values);
  if (!locked) throw new Refusal("ticket_not_found");
  return locked;
}

/** The ticket whose author the sender of a mail is. */
export async function lockByReply(
  tx: Transaction,
  { ticketId, from }: { ticketId: string; from: string },
): Promise<LockedTicket> {
  const [ticket] = await tx.rows<LockedTicket>(LOCK_BY_REPLY, [ticketId, from]);
  if (!ticket) throw new Refusal("ticket_not_found");
  return ticket;
}

/** The ticket, where it is on a desk that this member of the team may see. */
export async function lockByStaff(
  tx: Transaction,
  { staff, ticket }: { staff: TeamActor; ticket: TicketName },
): Promise<LockedTicket> {
  const [locked] = await tx.rows<LockedTicket>(LOCK_BY_STAFF, staffTicketValues(staff, ticket));
  if (!locked) throw new Refusal("ticket_not_found");
  return locked;
}

const LINK_STATE = {
  name: "link_state",
  text: `select revoked_at is not null as revoked from public_links where token_hash = $1`,
};

/** Why a link opens nothing: it was withdrawn, or it never was. */
export async function linkRefusal(
  token: string,
  ask: Transaction["rows"] = rows,
): Promise<Refusal> {
  const hash = linkHash(token);
  const [link] = hash ? await ask<{ revoked: boolean }>(LINK_STATE, [hash]) : [];
  return new Refusal(link?.revoked ? "link_revoked" : "link_not_found");
}
