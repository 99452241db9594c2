import { beforeAll, describe, expect, test } from "vitest";
import { eraseClient, previewErasure } from "@/app/_domain/clients/erase-client";
import { countTickets } from "@/app/_domain/inbox/count-tickets";
import { listInbox } from "@/app/_domain/inbox/list-inbox";
import { searchTickets } from "@/app/_domain/inbox/search-tickets";
import { tellPresence } from "@/app/_domain/inbox/tell-presence";
import { mayHear } from "@/app/_domain/inbox/ticket-event";
import { noteAsStaff, replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket, takeTicket } from "@/app/_domain/tickets/change-ticket";
import { exportTickets } from "@/app/_domain/tickets/export-tickets";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import type { Staff, TicketName } from "@/app/_domain/tickets/staff";
import { renewLink, revokeLink, ticketLink } from "@/app/_domain/tickets/ticket-link";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  refusalOf,
  sessionOf,
  type TestDesk,
} from "../../support/database-rows";
import { allOf, newStaff, newTicket, trailOf } from "./team";

const { sql } = testDatabase();

const submission = newSubmission;
const content = "Hm";

/** Everything that somebody of the team can do with a ticket, by what it is called. */
const DEEDS: [string, (staff: Staff, ticket: TicketName) => Promise<unknown>][] = [
  ["reading", (staff, ticket) => readTicketForStaff({ staff, ticket, now: NOW })],
  [
    "replying",
    (staff, ticket) =>
      replyAsStaff({
        staff,
        ticket,
        content,
        status: "resolved",
        submission: submission(),
        now: NOW,
      }),
  ],
  [
    "noting",
    (staff, ticket) => noteAsStaff({ staff, ticket, content, submission: submission(), now: NOW }),
  ],
  [
    "changing the status",
    (staff, ticket) => changeTicket({ staff, ticket, change: { status: "waiting" }, now: NOW }),
  ],
  [
    "changing the priority",
    (staff, ticket) => changeTicket({ staff, ticket, change: { priority: "low" }, now: NOW }),
  ],
  ["changing nothing", (staff, ticket) => changeTicket({ staff, ticket, change: {}, now: NOW })],
  [
    "snoozing",
    (staff, ticket) =>
      changeTicket({ staff, ticket, change: { snoozedUntil: later(1) }, now: NOW }),
  ],
  ["taking", (staff, ticket) => takeTicket({ staff, ticket, now: NOW })],
  ["copying the link", (staff, ticket) => ticketLink({ staff, ticket, now: NOW })],
  ["renewing the link", (staff, ticket) => renewLink({ staff, ticket, now: NOW })],
  ["revoking the link", (staff, ticket) => revokeLink({ staff, ticket, now: NOW })],
  ["looking", (staff, ticket) => tellPresence({ staff, ticket, kind: "looking" })],
];

let desk: TestDesk;
let insider: Staff;
let outsider: Staff;
let ticket: Awaited<ReturnType<typeof newTicket>>;

beforeAll(async () => {
  desk = await newDesk({ numbering: "SUP-{{nr}}" });
  const other = await newDesk({ numbering: "SUP-{{nr}}" });
  insider = await newStaff(sql, { name: "Inge", desks: [desk] });
  outsider = await newStaff(sql, { name: "Otto", desks: [other] });
  ticket = await newTicket(sql, desk);
});

describe("a ticket of another desk", () => {
  test.each(DEEDS)("is no more there for %s than one that never was", async (_, act) => {
    const nowhere = { ticketId: "0199aaaa-bbbb-7ccc-8ddd-eeeeeeee1234" };
    const missing = await refusalOf(act(outsider, nowhere));
    expect(missing).toMatchObject({ code: "ticket_not_found", fields: {} });
    const { ticketId } = ticket;
    const byNumber = { deskToken: desk.token, number: ticket.number };
    for (const name of [{ ticketId }, byNumber]) {
      expect({ ...(await refusalOf(act(outsider, name))) }).toEqual({ ...missing });
      expect({ ...(await refusalOf(act({ ...outsider, deskIds: [] }, name))) }).toEqual({
        ...missing,
      });
    }
  });

  test("has nothing in its trail of those who were turned away", async () => {
    expect(JSON.stringify(await trailOf(sql, ticket.ticketId))).not.toContain("Otto");
  });

  test("is in no list, count, search, export or news", async () => {
    const asked = { staff: outsider, now: later(1000) };
    expect(await listInbox({ ...asked, view: "all" })).toMatchObject({ tickets: [] });
    const filter = { deskId: desk.id };
    expect(await listInbox({ ...asked, view: "all", filter })).toMatchObject({ tickets: [] });
    expect(await searchTickets({ ...asked, text: ticket.number })).toMatchObject({ tickets: [] });
    expect(await allOf(exportTickets(asked))).toEqual([]);
    expect(await allOf(exportTickets({ ...asked, filter }))).toEqual([]);
    expect(await countTickets(outsider, NOW)).toMatchObject([{ allOpen: 0, resolved: 0 }]);
    const event = { ticketId: "", deskId: desk.id, kind: "comment_added", staffId: null };
    expect([mayHear(insider, event), mayHear(outsider, event)]).toEqual([true, false]);
  });

  test("lends nothing to the ticket of the same number on one's own desk", async () => {
    const named = { deskToken: desk.token, number: "#sup-1" };
    const read = await readTicketForStaff({ staff: insider, ticket: named, now: NOW });
    expect(read.id).toBe(ticket.ticketId);
  });
});

test.each(DEEDS)("%s is for every agent of the desk and for an admin", async (_, act) => {
  await act(insider, ticket);
  await act(await newStaff(sql), ticket);
});

test.each<[string, TicketName]>([
  ["no id", { ticketId: "x" }],
  ["no text", { ticketId: "\0" }],
  ["no desk", { deskToken: "\0", number: "SUP-1" }],
  ["no number", { deskToken: "none", number: "\0🦊" }],
])("what is %s names no ticket", async (_, name) => {
  const admin = await newStaff(sql);
  for (const [, act] of DEEDS) {
    expect(await refusalOf(act(admin, name))).toMatchObject({ code: "ticket_not_found" });
  }
});

test("a client is erased by an admin who sees the desk, and by nobody else", async () => {
  await openIn(await sessionOf(desk, { client_external_id: "CRM-1" }));
  const [client] = await sql<{ id: string }>("select id from clients where desk_id = $1", [
    desk.id,
  ]);
  const id = client?.id ?? "";
  const elsewhere: Staff = { ...outsider, role: "admin" };
  for (const staff of [insider, outsider, elsewhere]) {
    for (const clientId of [id, "x"]) {
      expect(await refusalOf(previewErasure(staff, clientId))).toMatchObject({
        code: "client_not_found",
      });
      const erasing = eraseClient({ staff, clientId, typed: "x", now: NOW });
      expect(await refusalOf(erasing)).toMatchObject({ code: "client_not_found" });
    }
  }
  expect(await sql("select from clients where id = $1", [id])).toHaveLength(1);
});
