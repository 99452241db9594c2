import type { Identity, TicketPriority, TicketStatus } from "@/prisma/generated/enums";

/** A ticket as a program is told of it. There is no room here for internal notes, or when they were. */
export interface ProgramTicket {
  id: string;
  /** Its token. */
  desk: string;
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  /** Its code. */
  category: string | null;
  identity: Identity;
  authorName: string;
  authorEmail: string | null;
  authorPhone: string | null;
  client: { id: string; externalId: string; name: string | null } | null;
  user: { id: string; externalId: string; name: string | null } | null;
  assignee: { email: string; name: string } | null;
  /** Its name. */
  group: string | null;
  /** Still to come; one that has passed is none. */
  snoozedUntil: Date | null;
  createdAt: Date;
  lastActivityAt: Date;
  resolvedAt: Date | null;
  /** Public ones. */
  commentCount: number;
}

/** Of a ticket `t`; `now` is a parameter. */
export function programTicketColumns(now: string): string {
  return `
    t.id, (select token from desks where id = t.desk_id) as desk, t.number, t.title, t.status,
    t.priority, (select code from categories where id = t.category_id) as category, t.identity,
    t.author_name as "authorName", t.author_email as "authorEmail",
    t.author_phone as "authorPhone",
    (select json_build_object('id', id, 'externalId', external_id, 'name', name)
      from clients where id = t.client_id) as client,
    (select json_build_object('id', id, 'externalId', external_id, 'name', name)
      from users where id = t.user_id) as "user",
    (select json_build_object('email', email, 'name', name) from staff where id = t.assignee_id)
      as assignee,
    (select name from staff_groups where id = t.group_id) as "group",
    case when t.snoozed_until > ${now} then t.snoozed_until end as "snoozedUntil",
    t.created_at as "createdAt", t.last_activity_at as "lastActivityAt",
    t.resolved_at as "resolvedAt", t.comment_count as "commentCount"`;
}
