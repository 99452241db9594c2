import { rows } from "@/prisma/client";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import type { InboxCursor } from "../inbox/inbox-cursor";
import { type InboxPage, type InboxRow, pageOf } from "../inbox/inbox-row";
import { INBOX_PAGE, listInbox } from "../inbox/list-inbox";
import { searchTickets } from "../inbox/search-tickets";
import { Refusal } from "../refusal";
import { staffSees, type TeamActor } from "../tickets/staff";
import { foundInPublic } from "./found-in-public";
import { type ProgramTicket, programTicketColumns } from "./program-ticket";

/** What a program may ask for; all of it has to be so. */
export interface ProgramFilter {
  /** Its token. */
  desk?: string | undefined;
  status?: TicketStatus | undefined;
  priority?: TicketPriority | undefined;
  /** An address. */
  assignee?: string | undefined;
  /** Written on or changed in status since then. */
  updatedSince?: Date | undefined;
  /** Words that are said in public. */
  search?: string | undefined;
}

interface Asked {
  actor: TeamActor;
  filter: ProgramFilter;
  after: InboxCursor | undefined;
  now: Date;
}

/** So many pages of the team's search are looked through for one of a program. */
const MOST_PAGES = 5;

const FACTS = {
  name: "program_tickets",
  text: `
    select ${programTicketColumns("$2::timestamptz")} from tickets t
    join unnest($1::uuid[]) with ordinality asked (id, place) on asked.id = t.id
    order by asked.place`,
};

/** A page of tickets: what was last active first, or what was found newest first. */
export async function listTicketsForProgram(
  asked: Asked,
): Promise<{ tickets: ProgramTicket[]; next: InboxCursor | undefined }> {
  const { actor, filter, after, now } = asked;
  const { status, priority, search, updatedSince } = filter;
  const named = { ...(await idsIn(actor, filter)), status, priority };
  const question = { staff: actor, filter: named, after, now };
  const page = search
    ? await searched({ ...question, text: search })
    : await listInbox({ ...question, view: "all" });
  const recent = page.tickets.filter(
    ({ lastActivityAt }) => !updatedSince || lastActivityAt >= updatedSince,
  );
  const isOver = !search && recent.length < page.tickets.length;
  const tickets = await rows<ProgramTicket>(FACTS, [recent.map(({ id }) => id), now]);
  return { tickets, next: isOver ? undefined : page.next };
}

/** A page of what is found in public; what only a note holds leaves no trace in it. */
async function searched(question: Parameters<typeof searchTickets>[0]): Promise<InboxPage> {
  const found: InboxRow[] = [];
  let after = question.after;
  for (let pages = 0; pages < MOST_PAGES && found.length <= INBOX_PAGE; pages += 1) {
    const { tickets, next } = await searchTickets({ ...question, after });
    const ids = tickets.map(({ id }) => id);
    const open = await foundInPublic(ids, question.text);
    found.push(...tickets.filter(({ id }) => open.has(id)));
    after = next;
    if (!next) break;
  }
  const page = pageOf(found, INBOX_PAGE, "newest");
  const last = page.tickets.at(-1);
  // Where it was given up there may be more beyond the last one that was found.
  const gaveUp = after && last ? { ...last, at: last.createdAt } : undefined;
  return { tickets: page.tickets, next: page.next ?? gaveUp };
}

const NAMED = {
  name: "named_in_filter",
  text: `
    select (select d.id from desks d where d.token = $2 and ${staffSees("d.id")}) as "deskId",
      (select id from staff where email = $3) as "assigneeId"`,
};

async function idsIn(actor: TeamActor, { desk, assignee }: ProgramFilter) {
  if (desk === undefined && assignee === undefined) return {};
  const values = [actor.deskIds, desk ?? null, assignee ?? null];
  const [ids] = await rows<{ deskId: string | null; assigneeId: string | null }>(NAMED, values);
  const { deskId, assigneeId } = ids ?? { deskId: null, assigneeId: null };
  if (desk !== undefined && !deskId) throw unknown("desk");
  if (assignee !== undefined && !assigneeId) throw unknown("assignee");
  return { deskId: deskId ?? undefined, assigneeId: assigneeId ?? undefined };
}

function unknown(field: string): Refusal {
  return new Refusal("invalid", { fields: { [field]: { code: "unknown" } } });
}
