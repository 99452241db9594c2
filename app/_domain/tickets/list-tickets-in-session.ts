import { rows, type Statement } from "@/prisma/client";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import type { Session } from "../clients/read-session";
import { numberKey } from "../desks/numbering";
import { Refusal } from "../refusal";
import { type Cursor, FROM_THE_NEWEST } from "./cursor";
import { isUnread, newsSince } from "./read-mark";
import { LISTED } from "./ticket-access";

/** A row of the list; every user of a client sees the same rows. */
export interface ClientTicketRow {
  id: string;
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  category: string | null;
  authorName: string;
  createdAt: Date;
  lastActivityAt: Date;
  /** By this person. */
  unread: boolean;
  /** The place of the team's newest message; 0 before the first. */
  lastTeamSeq: number;
}

export interface TicketFilter {
  status?: TicketStatus | undefined;
  /** Part of a number, a title or a content, in whatever case. */
  search?: string | undefined;
}

/** A page of the tickets of the client, or of the mailbox, newest first, and where the next one begins. */
export async function listTicketsInSession(options: {
  session: Session;
  filter?: TicketFilter;
  after?: Cursor | undefined;
  limit: number;
  now: Date;
}): Promise<{ tickets: ClientTicketRow[]; next: Cursor | undefined }> {
  const { session, filter = {}, after = FROM_THE_NEWEST, limit, now } = options;
  if (!session.canList) throw new Refusal("list_not_allowed");
  const whose = session.email === null ? "client" : "mailed";
  const owner = whose === "client" ? session.clientId : session.id;
  const from = [after.createdAt, after.id];
  const { conditions, values } = conditionsOf(filter);
  const statement = page(limit + 1, { whose, conditions });
  const found = await rows<ClientTicketRow>(statement, [
    ...[owner, session.readerId, newsSince(now)],
    ...from,
    ...values,
  ]);
  const tickets = found.slice(0, limit);
  const last = tickets.at(-1);
  const next =
    found.length > limit && last ? { createdAt: last.createdAt, id: last.id } : undefined;
  return { tickets, next };
}

/** One for each way to ask, for each is planned once; the limit stands in it (see `list-tickets.ts`). */
function page(
  limit: number,
  { whose, conditions }: { whose: keyof typeof LISTED; conditions: string[] },
): Statement {
  const text = `
    select t.id, t.number, t.title, t.status, t.priority, t.author_name as "authorName",
      t.created_at as "createdAt", t.last_activity_at as "lastActivityAt",
      (select code from categories where id = t.category_id) as category,
      ${isUnread("$3")} as unread, t.last_team_seq as "lastTeamSeq"
    from tickets t left join read_marks m on m.ticket_id = t.id and m.reader_id = $2
    where ${LISTED[whose]} and (t.created_at, t.id) < ($4, $5) ${conditions.join(" ")}
    order by t.created_at desc, t.id desc limit ${limit}`;
  const asked = conditions.map((condition) => (condition.includes("status") ? "status" : "search"));
  return { name: [`${whose}_tickets`, limit, ...asked].join("_"), text };
}

function conditionsOf({ status, search }: TicketFilter) {
  const conditions: string[] = [];
  const values: string[] = [];
  if (status) {
    values.push(status);
    conditions.push("and t.status = $6::ticket_status");
  }
  if (search) {
    // Of a lone `#` no key is left, which would be part of every number.
    values.push(`%${escaped(numberKey(search) || search)}%`, `%${escaped(search)}%`);
    const [number, text] = [`$${4 + values.length}`, `$${5 + values.length}`];
    conditions.push(
      `and (t.number_key like ${number} or t.title ilike ${text} or t.content ilike ${text})`,
    );
  }
  return { conditions, values };
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
