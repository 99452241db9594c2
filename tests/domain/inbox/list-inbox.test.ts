import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { INBOX_SORTS, readInboxCursor, writeInboxCursor } from "@/app/_domain/inbox/inbox-cursor";
import { INBOX_VIEWS, type InboxFilter, type InboxView } from "@/app/_domain/inbox/inbox-question";
import type { InboxRow } from "@/app/_domain/inbox/inbox-row";
import { INBOX_PAGE, listInbox } from "@/app/_domain/inbox/list-inbox";
import { changeTicket } from "@/app/_domain/tickets/change-ticket";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import type { Staff } from "@/app/_domain/tickets/staff";
import { testDatabase } from "../../support/database";
import { later, NOW, newDesk, newSubmission, type TestDesk } from "../../support/database-rows";
import { answer, newGroup, newStaff, newTicket } from "./team";

const { sql } = testDatabase();
const DAY = 86_400_000;

async function titles(staff: Staff, view: InboxView, filter: InboxFilter = {}, now = NOW) {
  const { tickets } = await listInbox({ staff, view, filter, sort: "oldest", now });
  return tickets.map(({ title }) => title);
}

describe("a view", () => {
  let desk: TestDesk;
  let staff: Staff;
  let category: string;
  let groupId: string;

  beforeAll(async () => {
    desk = await newDesk();
    staff = await newStaff(sql, { desks: [desk] });
    groupId = await newGroup(sql);
    category = (await createCategory(desk.token, { code: "bulbs", name: "Bulbs" })).id;
    const changes = {
      new: {},
      mine: { assigneeId: staff.id, priority: "urgent" },
      working: { status: "in_progress", groupId },
      waiting: { status: "waiting", categoryId: category },
      asleep: { snoozedUntil: later(DAY) },
      done: { status: "resolved", assigneeId: staff.id },
    } as const;
    for (const [place, [title, change]] of Object.entries(changes).entries()) {
      const { ticketId } = await newTicket(sql, desk, { ticket: { title }, now: later(place) });
      await changeTicket({ staff, ticket: { ticketId }, change, now: later(100 + place) });
    }
  });

  test.each<[InboxView, string[]]>([
    ["all_open", ["new", "mine", "working", "waiting"]],
    ["unassigned", ["new", "working", "waiting"]],
    ["mine", ["mine"]],
    ["waiting", ["waiting"]],
    ["snoozed", ["asleep"]],
    ["resolved", ["done"]],
    ["all", ["new", "mine", "working", "waiting", "asleep", "done"]],
  ])("called %s holds %j", async (view, expected) => {
    expect(await titles(staff, view)).toEqual(expected);
  });

  test("shows a snoozed ticket again when its time has come", async () => {
    expect(await titles(staff, "all_open", {}, later(DAY))).toContain("asleep");
    expect(await titles(staff, "snoozed", {}, later(DAY))).toEqual([]);
    expect(await titles(staff, "all_open", {}, later(DAY - 1))).not.toContain("asleep");
  });

  test("can be narrowed by each of the filters", async () => {
    expect(await titles(staff, "all", { priority: "urgent" })).toEqual(["mine"]);
    expect(await titles(staff, "all", { status: "in_progress" })).toEqual(["working"]);
    expect(await titles(staff, "all", { categoryId: category })).toEqual(["waiting"]);
    expect(await titles(staff, "all", { assigneeId: staff.id })).toEqual(["mine", "done"]);
    expect(await titles(staff, "all", { groupId })).toEqual(["working"]);
    expect(await titles(staff, "all", { deskId: desk.id, status: "resolved" })).toEqual(["done"]);
    expect(await titles(staff, "resolved", { status: "open" })).toEqual([]);
  });

  test("holds nothing of a desk that the staff may not see, even by its id", async () => {
    const other = await newDesk();
    const stranger = await newStaff(sql, { desks: [other] });
    for (const view of INBOX_VIEWS) {
      expect(await titles(stranger, view)).toEqual([]);
      expect(await titles(stranger, view, { deskId: desk.id })).toEqual([]);
    }
  });
});

describe("a page", () => {
  let desk: TestDesk;
  let staff: Staff;

  beforeAll(async () => {
    desk = await newDesk();
    const second = await newDesk();
    staff = await newStaff(sql, { desks: [desk, second] });
    const priorities = ["low", "normal", "high", "urgent"] as const;
    const statuses = ["open", "waiting", "resolved"] as const;
    for (let made = 0; made < 120; made += 1) {
      const home = made % 3 === 0 ? second : desk;
      const priority = priorities[made % 4] ?? "low";
      const now = later(Math.floor(made / 2) * 1000);
      const { ticketId } = await newTicket(sql, home, {
        ticket: { title: `${made}`, priority },
        now,
      });
      await sql("update tickets set status = $2, last_activity_at = $3 where id = $1", [
        ticketId,
        statuses[made % 3],
        later(((made * 37) % 120) * 1000),
      ]);
    }
  });

  function sortedBy(sort: string, tickets: InboxRow[]): unknown[] {
    const rank = { low: 0, normal: 1, high: 2, urgent: 3 };
    const of = {
      newest: (row: InboxRow) => -row.createdAt.getTime(),
      oldest: (row: InboxRow) => row.createdAt.getTime(),
      activity: (row: InboxRow) => -row.lastActivityAt.getTime(),
      priority: (row: InboxRow) => -rank[row.priority] * 1e13 - row.createdAt.getTime() / 1e3,
    };
    const by = Object.entries(of).find(([name]) => name === sort)?.[1];
    return tickets.map((row) => by?.(row));
  }

  test.each(INBOX_SORTS)(
    "sorted by %s is followed by the next, with each ticket once",
    async (sort) => {
      const seen: InboxRow[] = [];
      let after: Parameters<typeof listInbox>[0]["after"];
      do {
        const page = await listInbox({ staff, view: "all", sort, after, now: later(DAY) });
        expect(page.tickets.length).toBeLessThanOrEqual(INBOX_PAGE);
        seen.push(...page.tickets);
        after = page.next && readInboxCursor(writeInboxCursor(page.next));
      } while (after);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
      const values = sortedBy(sort, seen).map(Number);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    },
  );

  test.each(["", "x", "MTIz", "LTE", Buffer.from("1 urgent x").toString("base64url")])(
    "does not begin at %j, which is no cursor",
    (text) => {
      expect(readInboxCursor(text)).toBeUndefined();
    },
  );
});

describe("a row", () => {
  let desk: TestDesk;
  let staff: Staff;
  let ticket: Awaited<ReturnType<typeof newTicket>>;

  beforeEach(async () => {
    desk = await newDesk({ name: "Lamps" });
    staff = await newStaff(sql, { desks: [desk] });
    ticket = await newTicket(sql, desk);
  });

  async function row(): Promise<InboxRow | undefined> {
    return (await listInbox({ staff, view: "all", now: later(5000) })).tickets[0];
  }

  test("says what the list shows", async () => {
    const groupId = await newGroup(sql, "Electricians");
    await changeTicket({
      staff,
      ticket,
      change: { assigneeId: staff.id, groupId, snoozedUntil: later(DAY) },
      now: NOW,
    });
    expect(await row()).toEqual({
      id: ticket.ticketId,
      desk: { id: desk.id, token: desk.token, name: "Lamps", palette: expect.anything() },
      number: ticket.number,
      title: "The lamp is dark",
      status: "open",
      priority: "normal",
      category: null,
      authorName: "Hanna Lindqvist",
      clientName: null,
      assignee: { id: staff.id, name: staff.name },
      group: { id: groupId, name: "Electricians" },
      createdAt: NOW,
      lastActivityAt: NOW,
      unanswered: true,
      snoozedUntil: later(DAY),
    });
  });

  test("is marked until the team has answered, and again when the client writes", async () => {
    expect(await row()).toMatchObject({ unanswered: true });
    await answer(staff, ticket.ticketId, { status: "waiting" });
    expect(await row()).toMatchObject({ unanswered: false });
    await commentWithToken({
      token: ticket.token,
      content: "Still dark",
      submission: newSubmission(),
      now: later(2000),
    });
    expect(await row()).toMatchObject({ unanswered: true, status: "open" });
  });
});
