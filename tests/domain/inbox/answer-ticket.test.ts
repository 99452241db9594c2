import { beforeEach, describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { noteAsStaff, replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket, takeTicket } from "@/app/_domain/tickets/change-ticket";
import type { TicketChange } from "@/app/_domain/tickets/checked-change";
import { changeStatusWithToken, commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import type { Staff } from "@/app/_domain/tickets/staff";
import { testDatabase } from "../../support/database";
import {
  inParallel,
  later,
  NOW,
  newDesk,
  newSubmission,
  refusalOf,
  type TestDesk,
} from "../../support/database-rows";
import { answer, newGroup, newStaff, newTicket, trailOf } from "./team";

const { sql } = testDatabase();
const DAY = 86_400_000;

let desk: TestDesk;
let staff: Staff;
let ticket: Awaited<ReturnType<typeof newTicket>>;

beforeEach(async () => {
  desk = await newDesk();
  staff = await newStaff(sql, { name: "Tom Ashby", desks: [desk] });
  ticket = await newTicket(sql, desk);
});

function read(now = NOW) {
  return readTicketForStaff({ staff, ticket, now });
}

function change(to: TicketChange, now = NOW): Promise<TicketChange> {
  return changeTicket({ staff, ticket, change: to, now });
}

describe("a reply", () => {
  test("is in the thread, in the name and with the id of who writes, and leaves the status", async () => {
    expect(await answer(staff, ticket.ticketId, { status: "waiting" })).toEqual({
      seq: 1,
      undo: { status: "open" },
    });
    expect(await read()).toMatchObject({
      status: "waiting",
      commentCount: 1,
      comments: [{ seq: 1, visibility: "public", authorName: "Tom Ashby", staffId: staff.id }],
    });
    expect(await trailOf(sql, ticket.ticketId)).toMatchObject([
      { kind: "comment_added", actor_name: "Tom Ashby", staff_id: staff.id },
      { kind: "status_changed", details: { from: "open", to: "waiting" }, staff_id: staff.id },
    ]);
  });

  test("is mailed to the client and marks the place of the team", async () => {
    await answer(staff, ticket.ticketId);
    const mails = await sql(
      "select recipient_email from outbox_mails where kind = 'team_replied' and ticket_id = $1",
      [ticket.ticketId],
    );
    expect(mails).toEqual([{ recipient_email: "hanna@example.com" }]);
    const rows = await sql("select last_team_seq from tickets where id = $1", [ticket.ticketId]);
    expect(rows).toEqual([{ last_team_seq: 1 }]);
  });

  test("sent eight times at once is one", async () => {
    const submission = newSubmission();
    const content = "Turn it on.";
    const places = await inParallel(8, () =>
      replyAsStaff({ staff, ticket, content, status: "resolved", submission, now: NOW }),
    );
    expect(places).toMatchObject(Array(8).fill({ seq: 1 }));
    const undone = places.filter(({ undo }) => undo.status);
    expect(undone).toEqual([{ seq: 1, undo: { status: "open" } }]);
    expect((await read()).comments).toHaveLength(1);
  });
});

describe("a note", () => {
  test("sent twice is one, with no place in the thread and nothing counted", async () => {
    const submission = newSubmission();
    const options = { staff, ticket, content: "Difficult", submission, now: later(1000) };
    await noteAsStaff(options);
    await noteAsStaff(options);
    expect(await read()).toMatchObject({
      commentCount: 0,
      lastActivityAt: expect.stringContaining("2026-04-15T12:00:00"),
      comments: [{ seq: null, visibility: "internal", content: "Difficult", staffId: staff.id }],
    });
    expect(await trailOf(sql, ticket.ticketId)).toMatchObject([{ kind: "note_added" }]);
  });

  test("can leave the ticket in another status", async () => {
    const submission = newSubmission();
    await noteAsStaff({
      staff,
      ticket,
      content: "Hm",
      status: "in_progress",
      submission,
      now: NOW,
    });
    expect(await read()).toMatchObject({ status: "in_progress" });
  });
});

describe("a change", () => {
  test("of everything at once is there, each with its entry of from, to and by", async () => {
    const groupId = await newGroup(sql, `Electricians ${desk.id}`);
    const { id: categoryId } = await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
    const to = {
      status: "in_progress",
      priority: "urgent",
      categoryId,
      assigneeId: staff.id,
      groupId,
      snoozedUntil: later(DAY),
    } as const;
    await change(to);
    expect(await read()).toMatchObject({
      status: "in_progress",
      priority: "urgent",
      category: { code: "bulbs" },
      assignee: { id: staff.id, name: "Tom Ashby" },
      group: { id: groupId },
    });
    const trail = await trailOf(sql, ticket.ticketId);
    const details = Object.fromEntries(trail.map((entry) => [entry.kind, entry.details]));
    expect(details).toEqual({
      priority_changed: { from: "normal", to: "urgent" },
      category_changed: { from: null, to: categoryId, toName: "Bulbs" },
      assignee_changed: { from: null, to: staff.id, toName: "Tom Ashby" },
      group_changed: { from: null, to: groupId, toName: `Electricians ${desk.id}` },
      snooze_changed: { from: null, to: later(DAY).toISOString() },
      status_changed: { from: "open", to: "in_progress" },
    });
    expect(new Set(trail.map((entry) => entry.staff_id))).toEqual(new Set([staff.id]));
  });

  test("to what already is so is nothing", async () => {
    await change({ priority: "high", assigneeId: staff.id, snoozedUntil: later(DAY) });
    const before = await trailOf(sql, ticket.ticketId);
    const again = { priority: "high", assigneeId: staff.id, snoozedUntil: later(DAY) } as const;
    expect(await change({ ...again, status: "open", groupId: null })).toEqual({});
    expect(await trailOf(sql, ticket.ticketId)).toEqual(before);
  });

  test("is taken back by the change that it answers", async () => {
    const before = await read();
    const undo = await change({ status: "resolved", priority: "low", assigneeId: staff.id });
    expect(undo).toEqual({ status: "open", priority: "normal", assigneeId: null });
    const redo = await change(undo);
    expect(redo).toEqual({ status: "resolved", priority: "low", assigneeId: staff.id });
    const { status, priority, assignee, resolvedAt } = await read();
    expect({ status, priority, assignee, resolvedAt }).toEqual({
      status: before.status,
      priority: before.priority,
      assignee: null,
      resolvedAt: null,
    });
  });

  test("is not taken back over what somebody set meanwhile, and nothing of it is", async () => {
    const left = { status: "resolved", priority: "low" } as const;
    const back = await change(left);
    await change({ priority: "urgent" });
    const before = await trailOf(sql, ticket.ticketId);
    const late = changeTicket({ staff, ticket, change: back, over: left, now: NOW });
    expect(await refusalOf(late)).toMatchObject({ code: "ticket_changed_meanwhile" });
    expect(await read()).toMatchObject({ status: "resolved", priority: "urgent" });
    expect(await trailOf(sql, ticket.ticketId)).toEqual(before);
  });

  test.each(["once", "twice"])(
    "is taken back %s where it is still as it was left",
    async (times) => {
      const left = { assigneeId: staff.id, snoozedUntil: later(DAY) };
      const back = await change(left);
      const undo = () => changeTicket({ staff, ticket, change: back, over: left, now: NOW });
      expect(await undo()).toEqual(left);
      if (times === "twice") expect(await undo()).toEqual({});
      expect(await read()).toMatchObject({ assignee: null, snoozedUntil: null });
    },
  );

  test("that was not said to be there is not taken back over", async () => {
    const back = await change({ status: "resolved" });
    const late = changeTicket({ staff, ticket, change: back, over: {}, now: NOW });
    expect(await refusalOf(late)).toMatchObject({ code: "ticket_changed_meanwhile" });
  });

  test("sent eight times at once has one entry", async () => {
    await inParallel(8, () => takeTicket({ staff, ticket, now: NOW }));
    expect(await trailOf(sql, ticket.ticketId)).toHaveLength(1);
  });

  test("can give a ticket away and take the assignee from it", async () => {
    const anna = await newStaff(sql, { name: "Anna", desks: [desk] });
    await change({ assigneeId: anna.id });
    expect(await read()).toMatchObject({ assignee: { name: "Anna" } });
    await change({ assigneeId: null });
    expect(await read()).toMatchObject({ assignee: null });
  });

  test.each<[string, () => Promise<TicketChange>, object]>([
    ["a snooze until now", async () => ({ snoozedUntil: NOW }), { snoozedUntil: { code: "past" } }],
    [
      "an unknown group",
      async () => ({ groupId: "0199aaaa-bbbb-7ccc-8ddd-eeeeeeee1234" }),
      { groupId: { code: "unknown" } },
    ],
    [
      "a category of another desk",
      async () => {
        const other = await newDesk();
        const { id } = await createCategory(other.token, { code: "bulbs", name: "Bulbs" });
        return { categoryId: id };
      },
      { categoryId: { code: "unknown" } },
    ],
    [
      "an agent who does not see the desk",
      async () => ({ assigneeId: (await newStaff(sql, { desks: [await newDesk()] })).id }),
      { assigneeId: { code: "unknown" } },
    ],
    [
      "somebody who has left",
      async () => {
        const { id } = await newStaff(sql);
        await sql("update staff set deactivated_at = now() where id = $1", [id]);
        return { assigneeId: id };
      },
      { assigneeId: { code: "unknown" } },
    ],
  ])("to %s is refused, and nothing of it is done", async (_, to, fields) => {
    const refused = await refusalOf(change({ priority: "urgent", ...(await to()) }));
    expect(refused).toMatchObject({ code: "invalid", fields });
    expect(await read()).toMatchObject({ priority: "normal", assignee: null });
  });
});

describe("a snoozed ticket", () => {
  const comment = () =>
    commentWithToken({
      token: ticket.token,
      content: "And?",
      submission: newSubmission(),
      now: later(1),
    });
  const reopen = async () => {
    await change({ status: "resolved" });
    await changeStatusWithToken({ token: ticket.token, to: "open", now: later(1) });
  };

  test.each([
    ["comments", comment],
    ["opens it again", reopen],
  ])("is back when its client %s, which is in the trail", async (_, act) => {
    await change({ snoozedUntil: later(DAY) });
    await act();
    expect(await read()).toMatchObject({ snoozedUntil: null });
    const entries = (await trailOf(sql, ticket.ticketId)).filter(
      ({ kind }) => kind === "snooze_changed",
    );
    expect(entries).toMatchObject([
      { staff_id: staff.id },
      { staff_id: null, details: { from: later(DAY).toISOString(), to: null } },
    ]);
  });

  test("sleeps on when the team writes", async () => {
    await change({ snoozedUntil: later(DAY) });
    await answer(staff, ticket.ticketId);
    expect(await read()).toMatchObject({ snoozedUntil: expect.stringMatching(/^2026-04-16/) });
  });

  test("is awake when its time has come, and is not put back to sleep by taking that back", async () => {
    await change({ snoozedUntil: later(DAY) });
    expect(await read(later(DAY))).toMatchObject({ snoozedUntil: null });
    expect(await change({ snoozedUntil: null }, later(DAY))).toEqual({ snoozedUntil: null });
  });
});
