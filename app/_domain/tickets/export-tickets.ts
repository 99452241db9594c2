import { rows, type Statement } from "@/prisma/client";
import type { Identity, TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import {
  type InboxFilter,
  type InboxQuestion,
  type InboxView,
  inboxQuestion,
} from "../inbox/inbox-question";
import { type Staff, staffSees } from "./staff";

/** A ticket in a file of them, in the order of its columns there. */
export interface ExportedTicket {
  number: string;
  desk: string;
  title: string;
  content: string;
  status: TicketStatus;
  priority: TicketPriority;
  /** Its code. */
  category: string | null;
  identity: Identity;
  author_name: string;
  author_email: string | null;
  client_external_id: string | null;
  client_name: string | null;
  assignee: string | null;
  group: string | null;
  comments: number;
  created_at: Date;
  last_activity_at: Date;
  resolved_at: Date | null;
}

type ExportedRow = ExportedTicket & { id: string };

const PAGE = 1000;

const FIRST: [Date, string] = [new Date(0), "00000000-0000-0000-0000-000000000000"];

const DESKS = {
  name: "exported_desks",
  text: `
    select d.id from desks d where ${staffSees("d.id")} and ($2::uuid is null or d.id = $2)
    order by d.position, d.created_at, d.id`,
};

/** Every ticket that the staff may see and that is asked for, desk by desk, oldest first. */
export async function* exportTickets(options: {
  staff: Staff;
  view?: InboxView;
  filter?: InboxFilter;
  now: Date;
}): AsyncGenerator<ExportedTicket, void> {
  const { staff, view = "all", filter = {} } = options;
  const question = inboxQuestion({ ...options, view, filter: { ...filter, deskId: undefined } });
  const desks = await rows<{ id: string }>(DESKS, [staff.deskIds, filter.deskId ?? null]);
  for (const { id } of desks) yield* ticketsOf(id, question);
}

async function* ticketsOf(
  deskId: string,
  question: InboxQuestion,
): AsyncGenerator<ExportedTicket, void> {
  const statement = page(question);
  let after = FIRST;
  for (;;) {
    const found = await rows<ExportedRow>(statement, [...question.values, deskId, ...after]);
    for (const { id, ...ticket } of found) {
      yield ticket;
      after = [ticket.created_at, id];
    }
    if (found.length < PAGE) return;
  }
}

function page({ name, values, statuses, tickets }: InboxQuestion): Statement {
  const [deskId, at, id] = [1, 2, 3].map((n) => `$${values.length + n}`);
  return {
    name: `export_${name}`,
    text: `
      select t.id, t.number, d.name as desk, t.title, t.content, t.status, t.priority,
        c.code as category, t.identity, t.author_name, t.author_email,
        cl.external_id as client_external_id, cl.name as client_name, s.name as assignee,
        g.name as "group", t.comment_count as comments, t.created_at, t.last_activity_at,
        t.resolved_at
      from tickets t join desks d on d.id = t.desk_id
      left join categories c on c.id = t.category_id left join clients cl on cl.id = t.client_id
      left join staff s on s.id = t.assignee_id left join staff_groups g on g.id = t.group_id
      where t.desk_id = ${deskId} and (t.created_at, t.id) > (${at}, ${id})
        and t.status = any('{${statuses}}'::ticket_status[]) ${tickets}
        and ${staffSees("t.desk_id")} and $2::timestamptz is not null
      order by t.created_at, t.id limit ${PAGE}`,
  };
}
