import { countTickets } from "@/app/_domain/inbox/count-tickets";
import type { InboxSort } from "@/app/_domain/inbox/inbox-cursor";
import type { InboxView } from "@/app/_domain/inbox/inbox-question";
import { listInbox } from "@/app/_domain/inbox/list-inbox";
import { searchTickets } from "@/app/_domain/inbox/search-tickets";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import type { Staff } from "@/app/_domain/tickets/staff";
import { database } from "@/prisma/client";
import type { Filled, Read } from "./reads";

const STAFF: Staff = {
  id: "0199aaaa-bbbb-7ccc-8ddd-eeeeeeee1234",
  name: "Tom Ashby",
  role: "admin",
  deskIds: null,
};

/** Some of what was filled in is open again, assigned or asleep, a full page of each at least. */
const LIVELY = [
  `insert into staff (id, email, name, role) values ('${STAFF.id}', 'tom@example.com', 'Tom', 'admin')`,
  `update tickets set resolved_at = null,
     status = (array['open', 'in_progress', 'waiting'])[1 + abs(hashtext(number) % 3)]::ticket_status
   where id in (select id from tickets order by created_at desc
     limit (select greatest(400, count(*) / 10) from tickets))`,
  `update tickets set assignee_id = '${STAFF.id}' where id in (
     select id from tickets where status <> 'resolved' order by created_at desc limit 100)`,
  `update tickets set snoozed_until = now() + interval '1 day' where id in (
     select id from tickets where status <> 'resolved' order by created_at limit 60)`,
];

export async function makeLively(): Promise<void> {
  for (const statement of LIVELY) await database().pool.query(statement);
}

/** As the inbox reads it: counts and a page. */
function inbox(view: InboxView, sort: InboxSort): Read {
  return async () => {
    const now = new Date();
    await Promise.all([countTickets(STAFF, now), listInbox({ staff: STAFF, view, sort, now })]);
  };
}

export const INBOX_READS: Record<string, Read> = {
  "inbox, open by activity": inbox("all_open", "activity"),
  "inbox, open by priority": inbox("all_open", "priority"),
  "inbox, unassigned, oldest": inbox("unassigned", "oldest"),
  "inbox, mine, newest": inbox("mine", "newest"),
  "inbox, snoozed": inbox("snoozed", "activity"),
  "inbox, resolved by activity": inbox("resolved", "activity"),
  "inbox, all by priority": inbox("all", "priority"),
  "ticket for the team": ({ tickets }, turn) =>
    readTicketForStaff({
      staff: STAFF,
      ticket: { ticketId: tickets[turn % tickets.length]?.id ?? "" },
      now: new Date(),
    }),
};

/** What people look for: mostly one ticket or client, now and then a word of every day. */
const LOOKED_FOR = [
  (ticket: Found) => ticket.number,
  (ticket: Found) => ticket.number.slice(0, -1),
  (ticket: Found) => ticket.email,
  (ticket: Found) => ticket.author,
  (ticket: Found) => ticket.client,
  (ticket: Found) => ticket.title,
  (ticket: Found) => ticket.title.split(" ")[0] ?? "",
  (ticket: Found) => (ticket.title.split(" ").at(-1) ?? "").slice(0, 4),
  (ticket: Found) => ticket.content.split(/\s+/).slice(0, 2).join(" "),
  (ticket: Found) => ticket.content.split(/\s+/).slice(-2).join(" "),
];

interface Found {
  number: string;
  email: string;
  author: string;
  client: string;
  title: string;
  content: string;
}

const SAMPLE = `
  select t.number, t.author_email as email, t.author_name as author, c.external_id as client,
    t.title, t.content
  from tickets t join clients c on c.id = t.client_id order by md5(t.number || 'search') limit 60`;

/** Milliseconds of each search on the filled database, sorted. */
export async function measureSearch(filled: Filled): Promise<number[]> {
  globalThis.portalGround = filled.ground;
  const { rows } = await database().pool.query<Found>(SAMPLE);
  const texts = rows.flatMap((ticket) => LOOKED_FOR.map((lookFor) => lookFor(ticket)));
  const times: number[] = [];
  for (const round of [0, 1]) {
    for (const text of texts) {
      const start = performance.now();
      await searchTickets({ staff: STAFF, text, now: new Date() });
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}
