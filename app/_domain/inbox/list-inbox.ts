import { rows, type Statement } from "@/prisma/client";
import type { TeamActor } from "../tickets/staff";
import { type InboxCursor, type InboxSort, startOf } from "./inbox-cursor";
import {
  type InboxFilter,
  type InboxQuestion,
  type InboxView,
  inboxQuestion,
} from "./inbox-question";
import { INBOX_COLUMNS, type InboxPage, type InboxRow, pageOf } from "./inbox-row";

export const INBOX_PAGE = 50;

/** What a page is sorted by, and what comes after a row: the last two or three values. */
const SORTS: Record<InboxSort, { columns: string; direction: "asc" | "desc" }> = {
  newest: { columns: "t.created_at, t.id", direction: "desc" },
  oldest: { columns: "t.created_at, t.id", direction: "asc" },
  activity: { columns: "t.last_activity_at, t.id", direction: "desc" },
  priority: { columns: "t.priority, t.created_at, t.id", direction: "desc" },
};

/** A page of the tickets that this member of the team may see. */
export async function listInbox(options: {
  staff: TeamActor;
  view: InboxView;
  filter?: InboxFilter;
  sort?: InboxSort;
  after?: InboxCursor | undefined;
  now: Date;
}): Promise<InboxPage> {
  const { filter = {}, sort = "activity", after = startOf(sort) } = options;
  const question = inboxQuestion({ ...options, filter });
  if (question.statuses.length === 0) return { tickets: [], next: undefined };
  const from = sort === "priority" ? [after.priority, after.at, after.id] : [after.at, after.id];
  const statement = page(question, sort);
  const found = await rows<InboxRow>(statement, [...question.values, ...from]);
  return pageOf(found, INBOX_PAGE, sort);
}

/**
 * Walks every desk status by status, each along an index that is already in order, and merges
 * what is first; so a page costs the same however much there is. The limit is written into the
 * statement (see `list-tickets.ts`).
 */
function page(question: InboxQuestion, sort: InboxSort): Statement {
  const { columns, direction } = SORTS[sort];
  const first = question.values.length + 1;
  const cursor = {
    2: `($${first}, $${first + 1})`,
    3: `($${first}::ticket_priority, $${first + 1}, $${first + 2})`,
  };
  const order = columns.replaceAll(",", ` ${direction},`).concat(` ${direction}`);
  const limit = INBOX_PAGE + 1;
  return {
    name: `inbox_${sort}_${question.name}`,
    text: `
      with page as (
        select t.* from desks d
        cross join unnest('{${question.statuses}}'::ticket_status[]) lane
        cross join lateral (
          select t.id, t.created_at, t.last_activity_at, t.priority from ${question.from}
          where t.desk_id = d.id and t.status = lane ${question.tickets}
            and (${columns}) ${direction === "asc" ? ">" : "<"} ${sort === "priority" ? cursor[3] : cursor[2]}
          order by ${order} limit ${limit}) t
        where ${question.desk}
        order by ${order} limit ${limit}
      )
      select ${INBOX_COLUMNS}
      from page join tickets t on t.id = page.id join desks d on d.id = t.desk_id
      order by ${order.replaceAll("t.", "page.")}`,
  };
}
