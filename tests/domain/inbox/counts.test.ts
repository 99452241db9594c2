import { beforeEach, describe, expect, test } from "vitest";
import { countTickets, type DeskCounts } from "@/app/_domain/inbox/count-tickets";
import { changeTicket, takeTicket } from "@/app/_domain/tickets/change-ticket";
import type { TicketChange } from "@/app/_domain/tickets/checked-change";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import type { Staff } from "@/app/_domain/tickets/staff";
import { testDatabase } from "../../support/database";
import {
  inParallel,
  later,
  NOW,
  newDesk,
  newSubmission,
  openOne,
  type TestDesk,
} from "../../support/database-rows";
import { newStaff, newTicket } from "./team";

const { sql } = testDatabase();
const DAY = 86_400_000;

let desk: TestDesk;
let staff: Staff;

beforeEach(async () => {
  desk = await newDesk();
  staff = await newStaff(sql, { desks: [desk] });
});

async function counts(now = NOW): Promise<Partial<DeskCounts>> {
  const [counted, ...others] = await countTickets(staff, now);
  expect(others).toEqual([]);
  const { allOpen, unassigned, mine, waiting, snoozed, resolved } = counted ?? {};
  return { allOpen, unassigned, mine, waiting, snoozed, resolved } as Partial<DeskCounts>;
}

function change(ticketId: string, to: TicketChange): Promise<TicketChange> {
  return changeTicket({ staff, ticket: { ticketId }, change: to, now: NOW });
}

/** The same by counting every row. */
async function counted(now = NOW): Promise<object> {
  const [row] = await sql(
    `select count(*) filter (where o)::int as "allOpen",
       count(*) filter (where o and assignee_id is null)::int as unassigned,
       count(*) filter (where o and assignee_id = $2)::int as mine,
       count(*) filter (where o and status = 'waiting')::int as waiting,
       count(*) filter (where z and status <> 'resolved')::int as snoozed,
       count(*) filter (where status = 'resolved')::int as resolved
     from (select *, coalesce(snoozed_until > $3, false) as z,
       status <> 'resolved' and not coalesce(snoozed_until > $3, false) as o
       from tickets where desk_id = $1) t`,
    [desk.id, staff.id, now],
  );
  return row ?? {};
}

const NONE = { allOpen: 0, unassigned: 0, mine: 0, waiting: 0, snoozed: 0, resolved: 0 };

describe("the counts of a desk", () => {
  test("are nothing where there is no ticket", async () => {
    expect(await counts()).toEqual(NONE);
  });

  test("follow a ticket from opening to resolving and back", async () => {
    const { ticketId } = await newTicket(sql, desk);
    expect(await counts()).toEqual({ ...NONE, allOpen: 1, unassigned: 1 });
    await takeTicket({ staff, ticket: { ticketId }, now: NOW });
    expect(await counts()).toEqual({ ...NONE, allOpen: 1, mine: 1 });
    await change(ticketId, { status: "waiting" });
    expect(await counts()).toEqual({ ...NONE, allOpen: 1, mine: 1, waiting: 1 });
    await change(ticketId, { status: "resolved" });
    expect(await counts()).toEqual({ ...NONE, resolved: 1 });
    await change(ticketId, { status: "open", assigneeId: null });
    expect(await counts()).toEqual({ ...NONE, allOpen: 1, unassigned: 1 });
  });

  test("leave out what is snoozed until its time has come", async () => {
    const { ticketId } = await newTicket(sql, desk);
    await change(ticketId, { snoozedUntil: later(DAY), status: "waiting" });
    expect(await counts(later(DAY - 1))).toEqual({ ...NONE, snoozed: 1 });
    expect(await counts(later(DAY))).toEqual({ ...NONE, allOpen: 1, unassigned: 1, waiting: 1 });
  });

  test("are of the desks that the staff may see", async () => {
    const other = await newDesk();
    await newTicket(sql, other);
    expect(await counts()).toEqual(NONE);
    const admin = await newStaff(sql);
    const seen = await countTickets(admin, NOW);
    expect(seen.find(({ id }) => id === other.id)).toMatchObject({ allOpen: 1, mine: 0 });
    expect(seen.map(({ id }) => id)).toContain(desk.id);
    expect(await countTickets({ ...staff, deskIds: [] }, NOW)).toEqual([]);
  });

  test("are right after fifty changes at once, and nothing waits in vain", async () => {
    const tickets: Awaited<ReturnType<typeof newTicket>>[] = [];
    for (let made = 0; made < 25; made += 1) tickets.push(await newTicket(sql, desk));
    const statuses = ["open", "in_progress", "waiting", "resolved"] as const;
    await inParallel(50, async (turn) => {
      const { ticketId, token } = tickets[turn % 25] ?? { ticketId: "", token: "" };
      if (turn % 5 === 0) await openOne(desk.token);
      if (turn % 3 === 0) {
        const submission = newSubmission();
        await commentWithToken({ token, content: "And?", submission, now: later(turn) });
      }
      const assigneeId = turn % 2 === 0 ? staff.id : null;
      const snoozedUntil = turn % 7 === 0 ? later(DAY) : null;
      await change(ticketId, { status: statuses[turn % 4] ?? "open", assigneeId, snoozedUntil });
    });
    const found = await counts();
    expect(found).toEqual(await counted());
    expect((found.allOpen ?? 0) + (found.snoozed ?? 0) + (found.resolved ?? 0)).toBe(35);
  });

  test("stay as they were when a transaction fails", async () => {
    const { ticketId } = await newTicket(sql, desk);
    await sql(
      "alter table audit_entries add constraint fail check (kind <> 'status_changed') not valid",
    );
    await expect(change(ticketId, { status: "resolved" })).rejects.toThrow("fail");
    await sql("alter table audit_entries drop constraint fail");
    expect(await counts()).toEqual({ ...NONE, allOpen: 1, unassigned: 1 });
  });

  test("go with a person who leaves and with tickets and desks that are deleted", async () => {
    const [one, two] = [await newTicket(sql, desk), await newTicket(sql, desk)];
    await takeTicket({ staff, ticket: one, now: NOW });
    await sql("delete from staff where id = $1", [staff.id]);
    expect(await counts()).toEqual({ ...NONE, allOpen: 2, unassigned: 2 });
    await sql("delete from tickets where id = $1", [two.ticketId]);
    expect(await counts()).toEqual({ ...NONE, allOpen: 1, unassigned: 1 });
    await sql("delete from desks where id = $1", [desk.id]);
    expect(await sql("select from ticket_counts where desk_id = $1", [desk.id])).toEqual([]);
  });
});
