import { beforeAll, describe, expect, test } from "vitest";
import { INBOX_PAGE } from "@/app/_domain/inbox/list-inbox";
import { makeSearchable } from "@/app/_domain/inbox/make-searchable";
import { searchTickets } from "@/app/_domain/inbox/search-tickets";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { changeTicket } from "@/app/_domain/tickets/change-ticket";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import type { Staff } from "@/app/_domain/tickets/staff";
import { testDatabase } from "../../support/database";
import {
  beginFor,
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  sessionOf,
  type TestDesk,
} from "../../support/database-rows";
import { answer, newStaff, newTicket } from "./team";

const { sql } = testDatabase();
const DAY = 86_400_000;

let desk: TestDesk;
let staff: Staff;

async function found(text: string, options: Partial<Parameters<typeof searchTickets>[0]> = {}) {
  const { tickets } = await searchTickets({ staff, text, now: later(DAY), ...options });
  return tickets.map(({ title }) => title);
}

beforeAll(async () => {
  desk = await newDesk({ numbering: "SUP-{{nr}}" });
  staff = await newStaff(sql, { desks: [desk] });
  const older = later(-400 * DAY);
  await newTicket(sql, desk, {
    ticket: { title: "Oldest", content: "A rare zirconium" },
    now: older,
  });
  const polish = { title: "Żarówka", content: "Proszę o wymianę żarówki w świetlicy." };
  await newTicket(sql, desk, { ticket: polish });
  const ukrainian = { title: "Лампа", content: "Її світло зникло, п'ять днів тому; ґанок темний." };
  await newTicket(sql, desk, { ticket: ukrainian, now: later(1) });
  const commented = await newTicket(sql, desk, { ticket: { title: "Talk" }, now: later(2) });
  await commentWithToken({
    token: commented.token,
    content: "Bring a ladder",
    submission: newSubmission(),
    now: later(3),
  });
  await answer(staff, commented.ticketId, { content: "The electrician comes" });
  await noteAsStaff({
    staff,
    ticket: commented,
    content: "Beware of the xylophone",
    submission: newSubmission(),
    now: later(4),
  });
  const session = await sessionOf(desk, {
    client_external_id: "CRM-777",
    client_name: "Brightly & Sons",
    client_email: "office@brightly.example",
    user_name: "Ada Lovelace",
    user_email: "ada@brightly.example",
  });
  await openIn(session, { ticket: { title: "Signed" }, now: later(5) });
  const claim = { client_name: "Claimed Company", user_name: "Someone" };
  await openIn(await beginFor(desk.token, claim), {
    ticket: { title: "Claimed", name: "Someone", email: "someone@example.com" },
    now: later(6),
  });
});

describe("a search", () => {
  test.each<[string, string[]]>([
    ["żarówki", ["Żarówka"]],
    ["zarowki świetlicy", ["Żarówka"]],
    ["SWIETLICY PROSZE", ["Żarówka"]],
    ["її світло", ["Лампа"]],
    ["п’ять", ["Лампа"]],
    ["пять", ["Лампа"]],
    ["ганок", ["Лампа"]],
    ["ladder", ["Talk"]],
    ["electric", ["Talk"]],
    ["xylophone ladder", ["Talk"]],
    ["zircon", ["Oldest"]],
    ["CRM-777", ["Signed"]],
    ["crm-7", ["Signed"]],
    ["Brightly Sons", ["Signed"]],
    ["ada@bright", ["Signed"]],
    ["ada@brightly.example", ["Signed"]],
    ["office@brightly.example", ["Signed"]],
    ["claimed comp", ["Claimed"]],
    ["SUP-3", ["Лампа"]],
    ["#sup-3", ["Лампа"]],
    ["ladder żarówki", []],
    ["lad ele", []],
    ["'", []],
    ["", []],
    ["\0 & | ! ( :* \\", []],
  ])("for %j finds %j", async (text, titles) => {
    expect(await found(text)).toEqual(titles);
  });

  test("is for this staff's desks only", async () => {
    const other = await newDesk();
    const stranger = await newStaff(sql, { desks: [other] });
    expect(await found("zircon", { staff: stranger })).toEqual([]);
    expect(await found("zircon", { staff: { ...staff, deskIds: [] } })).toEqual([]);
    const admin = await newStaff(sql);
    expect(await found("zircon", { staff: admin })).toEqual(["Oldest"]);
    expect(await found("zircon", { staff: admin, filter: { deskId: other.id } })).toEqual([]);
  });

  test("takes the filters of the inbox", async () => {
    const { ticketId } = await newTicket(sql, desk, { ticket: { content: "A quokka" } });
    expect(await found("quokka", { view: "resolved" })).toEqual([]);
    const change = { status: "resolved", priority: "high" } as const;
    await changeTicket({ staff, ticket: { ticketId }, change, now: NOW });
    expect(await found("quokka", { view: "resolved" })).toHaveLength(1);
    expect(await found("quokka", { filter: { priority: "high" } })).toHaveLength(1);
    expect(await found("quokka", { filter: { priority: "low" } })).toEqual([]);
  });

  test("answers the newest first, page after page, each once, over years", async () => {
    const home = await newDesk();
    const reader = await newStaff(sql, { desks: [home] });
    for (let made = 0; made < 70; made += 1) {
      await newTicket(sql, home, { ticket: { title: `${made}` }, now: later(-made * 20 * DAY) });
    }
    const first = await searchTickets({ staff: reader, text: "brig", now: later(DAY) });
    const options = { staff: reader, text: "brig", after: first.next, now: later(DAY) };
    const second = await searchTickets(options);
    expect([first.tickets.length, second.tickets.length]).toEqual([INBOX_PAGE, 20]);
    const titles = [...first.tickets, ...second.tickets].map(({ title }) => Number(title));
    expect(titles).toEqual(Array.from({ length: 70 }, (_, i) => i));
    expect(second.next).toBeUndefined();
  });
});

describe("a thread that is too long for one vector", () => {
  test("goes on taking comments", async () => {
    const { token } = await newTicket(sql, desk, { ticket: { title: "Long" } });
    for (let comment = 0; comment < 6; comment += 1) {
      const words = Array.from({ length: 2500 }, (_, i) => `${comment}w${i}`).join(" ");
      await commentWithToken({ token, content: words, submission: newSubmission(), now: NOW });
    }
    expect(await found("0w1999")).toEqual(["Long"]);
  });
});

test("tickets of before there was a search are found after they were indexed", async () => {
  const { ticketId } = await newTicket(sql, desk, {
    ticket: { title: "Before", content: "Wombat" },
  });
  await answer(staff, ticketId, { content: "A kiwi" });
  await sql("update ticket_search set indexed = false, vector = '' where ticket_id = $1", [
    ticketId,
  ]);
  expect(await found("wombat")).toEqual([]);
  expect(await makeSearchable()).toBe(1);
  expect(await found("wombat kiwi hanna")).toEqual(["Before"]);
  expect(await makeSearchable()).toBe(0);
});
