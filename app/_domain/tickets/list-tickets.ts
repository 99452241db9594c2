import { rows, type Statement } from "@/prisma/client";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { numberKey } from "../desks/numbering";
import { Refusal } from "../refusal";
import { type Cursor, FROM_THE_NEWEST } from "./cursor";
import { ACCESS } from "./ticket-access";

export interface TicketRow {
  id: string;
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  authorName: string;
  authorEmail: string | null;
  createdAt: Date;
  lastActivityAt: Date;
}

const COLUMNS = `t.id, t.number, t.title, t.status, t.priority, t.author_name as "authorName",
  t.author_email as "authorEmail", t.created_at as "createdAt", t.last_activity_at as "lastActivityAt"`;

/**
 * The limit is written into the statement, for PostgreSQL plans once and would take a limit that
 * it cannot see for a tenth of the table.
 */
function page(limit: number, withStatus: boolean): Statement {
  const rows = Math.trunc(limit);
  return {
    name: `desk_tickets_${rows}${withStatus ? "_with_status" : ""}`,
    text: `
      select ${COLUMNS} from tickets t
      where t.desk_id = (select id from desks where token = $1)
        and (t.created_at, t.id) < ($2, $3) ${withStatus ? "and t.status = $4::ticket_status" : ""}
      order by t.created_at desc, t.id desc limit ${rows}`,
  };
}

/** A desk's tickets, newest first. */
export async function listTickets(options: {
  deskToken: string;
  limit: number;
  status?: TicketStatus | undefined;
  after?: Cursor | undefined;
}): Promise<TicketRow[]> {
  const { createdAt, id } = options.after ?? FROM_THE_NEWEST;
  const { deskToken, limit, status } = options;
  const values = [deskToken, createdAt, id];
  return rows<TicketRow>(page(limit, status !== undefined), status ? [...values, status] : values);
}

export interface TicketDetails extends TicketRow {
  content: string;
  category: string | null;
  comments: {
    seq: number | null;
    visibility: "public" | "internal";
    side: "client" | "team";
    authorName: string;
    content: string;
    createdAt: string;
  }[];
}

const DETAILS = {
  name: "ticket_details",
  text: `
    select ${COLUMNS}, t.content, (select code from categories where id = t.category_id) as category,
      (select coalesce(json_agg(m), '[]') from (
        select seq, visibility, side, author_name as "authorName", content,
          created_at as "createdAt"
        from comments where ticket_id = t.id order by created_at, id) m) as comments
    from tickets t where ${ACCESS.number}`,
};

/** One ticket for the team's eyes: internal notes are among its comments. */
export async function readTicket(deskToken: string, number: string): Promise<TicketDetails> {
  const [ticket] = await rows<TicketDetails>(DETAILS, [deskToken, numberKey(number)]);
  if (!ticket) throw new Refusal("ticket_not_found");
  return ticket;
}
