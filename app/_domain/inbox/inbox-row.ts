import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import type { Palette } from "../desks/palette";
import type { Translations } from "../desks/read-desk-page";
import type { InboxCursor, InboxSort } from "./inbox-cursor";

/** A ticket as a line of the team's inbox. */
export interface InboxRow {
  id: string;
  desk: { id: string; token: string; name: string; palette: Palette };
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  category: {
    id: string;
    code: string;
    name: string;
    color: string;
    translations: Translations<{ name?: string }>;
  } | null;
  authorName: string;
  clientName: string | null;
  assignee: { id: string; name: string } | null;
  group: { id: string; name: string } | null;
  createdAt: Date;
  lastActivityAt: Date;
  /** The client has written last, and nobody of the team has answered. */
  unanswered: boolean;
  /** Still to come; one that has passed is none. */
  snoozedUntil: Date | null;
}

/** A page and where the next one begins. */
export interface InboxPage {
  tickets: InboxRow[];
  next: InboxCursor | undefined;
}

/** Of a ticket `t` on its desk `d`; $2 is now. */
export const INBOX_COLUMNS = `
  t.id, json_build_object('id', d.id, 'token', d.token, 'name', d.name, 'palette', d.palette)
    as desk,
  t.number, t.title, t.status, t.priority,
  (select json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'color', c.color,
    'translations', c.translations) from categories c where c.id = t.category_id) as category,
  t.author_name as "authorName",
  (select name from clients where id = t.client_id) as "clientName",
  (select json_build_object('id', s.id, 'name', s.name) from staff s where s.id = t.assignee_id)
    as assignee,
  (select json_build_object('id', g.id, 'name', g.name) from staff_groups g where g.id = t.group_id)
    as "group",
  t.created_at as "createdAt", t.last_activity_at as "lastActivityAt",
  (t.status <> 'resolved' and (t.comment_count = 0 or t.last_team_seq < t.comment_count))
    as unanswered,
  case when t.snoozed_until > $2::timestamptz then t.snoozed_until end as "snoozedUntil"`;

/** The page among rows of which one more than a page was asked for. */
export function pageOf(found: InboxRow[], size: number, sort: InboxSort): InboxPage {
  const tickets = found.slice(0, size);
  const last = tickets.at(-1);
  if (!last || found.length <= size) return { tickets, next: undefined };
  const { id, priority, createdAt, lastActivityAt } = last;
  const at = sort === "activity" ? lastActivityAt : createdAt;
  return { tickets, next: { at, id, priority } };
}
