import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tellPresence } from "@/app/_domain/inbox/tell-presence";
import { parseTicketEvent } from "@/app/_domain/inbox/ticket-event";
import { listenToTickets, type TicketNews } from "@/app/_domain/inbox/ticket-events";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket } from "@/app/_domain/tickets/change-ticket";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import type { Staff } from "@/app/_domain/tickets/staff";
import { testDatabase } from "../../support/database";
import { later, NOW, newDesk, newSubmission, type TestDesk } from "../../support/database-rows";
import { answer, newStaff, newTicket } from "./team";

const { sql } = testDatabase();

let desk: TestDesk;
let staff: Staff;
let heard: TicketNews[];
let stops: (() => Promise<void>)[];

async function listen(into: TicketNews[]): Promise<void> {
  stops.push(await listenToTickets((news) => into.push(news)));
}

beforeEach(async () => {
  desk = await newDesk();
  staff = await newStaff(sql, { desks: [desk] });
  heard = [];
  stops = [];
  await listen(heard);
});

afterEach(async () => {
  for (const stop of stops) await stop();
});

function listeners() {
  return sql(
    "select pid from pg_stat_activity where datname = current_database() and query = 'listen tickets'",
  );
}

describe("what happens to a ticket", () => {
  test("is heard once it is committed: where, what and by whom, and none of its text", async () => {
    const ticket = await newTicket(sql, desk);
    const { ticketId, token } = ticket;
    await commentWithToken({ token, content: "Hm", submission: newSubmission(), now: NOW });
    await answer(staff, ticketId, { status: "waiting" });
    const note = { content: "Secret", submission: newSubmission(), now: NOW };
    await noteAsStaff({ staff, ticket, ...note });
    const change = { priority: "high", assigneeId: staff.id } as const;
    await changeTicket({ staff, ticket, change, now: NOW });
    await expect.poll(() => heard.length).toBeGreaterThanOrEqual(7);
    const of = { ticketId, deskId: desk.id };
    expect(heard).toEqual([
      { ...of, kind: "ticket_opened", staffId: null },
      { ...of, kind: "comment_added", staffId: null },
      { ...of, kind: "comment_added", staffId: staff.id },
      { ...of, kind: "status_changed", staffId: staff.id },
      { ...of, kind: "note_added", staffId: staff.id },
      { ...of, kind: "priority_changed", staffId: staff.id },
      { ...of, kind: "assignee_changed", staffId: staff.id },
    ]);
  });

  test("is not heard when it came to nothing", async () => {
    const { ticketId } = await newTicket(sql, desk);
    await sql(
      "alter table audit_entries add constraint fail check (kind <> 'comment_added') not valid",
    );
    await expect(answer(staff, ticketId)).rejects.toThrow("fail");
    await sql("alter table audit_entries drop constraint fail");
    await tellPresence({ staff, ticket: { ticketId }, kind: "looking" });
    await expect.poll(() => heard.at(-1)?.kind).toBe("looking");
    expect(heard.map(({ kind }) => kind)).toEqual(["ticket_opened", "looking"]);
  });

  test("is heard by all who listen in a process over one connection, until they stop", async () => {
    const more: TicketNews[] = [];
    await listen(more);
    expect(await listeners()).toHaveLength(1);
    await newTicket(sql, desk);
    await expect.poll(() => [heard.length, more.length]).toEqual([1, 1]);
    await stops[0]?.();
    await newTicket(sql, desk);
    await expect.poll(() => more.length).toBe(2);
    expect(heard).toHaveLength(1);
    await stops[1]?.();
    await expect.poll(listeners).toEqual([]);
  });

  test("is heard again after the connection was lost, and that something was missed", async () => {
    const [listener] = await listeners();
    await sql("select pg_terminate_backend($1)", [listener?.pid]);
    await expect.poll(() => heard, { timeout: 5000 }).toContainEqual({ kind: "missed" });
    const { ticketId } = await newTicket(sql, desk, { now: later(1) });
    await expect.poll(() => heard.at(-1)).toMatchObject({ ticketId, kind: "ticket_opened" });
  });
});

test.each(["", "x", "{}", "[]", '{"ticketId":1}'])("%j on our channel is no news", (payload) => {
  expect(parseTicketEvent(payload)).toBeUndefined();
});
