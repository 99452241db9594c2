import { beforeAll, describe, expect, test } from "vitest";
import type { Session } from "@/app/_domain/clients/read-session";
import { createCategory } from "@/app/_domain/desks/category";
import { readCursor } from "@/app/_domain/tickets/cursor";
import {
  listTicketsInSession,
  type TicketFilter,
} from "@/app/_domain/tickets/list-tickets-in-session";
import { testDatabase } from "../support/database";
import {
  beginFor,
  later,
  NOW,
  newDesk,
  openIn,
  openOne,
  refusalOf,
  sessionOf,
  type TestDesk,
} from "../support/database-rows";

const { sql } = testDatabase();

const CLIENT = { client_external_id: "CRM-123" };
const ADA = { ...CLIENT, user_external_id: "ada", user_name: "Ada" };
const TOM = { ...CLIENT, user_external_id: "tom", user_name: "Tom" };

function list(session: Session, filter: TicketFilter = {}, limit = 20) {
  return listTicketsInSession({ session, filter, limit, now: NOW });
}

async function titles(session: Session, filter: TicketFilter = {}): Promise<string[]> {
  return (await list(session, filter)).tickets.map(({ title }) => title);
}

describe("a client's list", () => {
  let desk: TestDesk;

  beforeAll(async () => {
    desk = await newDesk();
    await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
    const ada = await sessionOf(desk, ADA);
    await openIn(ada, { ticket: { title: "First", category: "bulbs", priority: "high" } });
    const tom = await sessionOf(desk, TOM);
    await openIn(tom, { ticket: { title: "Second" }, now: later(1000) });
    const others = await sessionOf(desk, { client_external_id: "CRM-999" });
    await openIn(others, { ticket: { title: "Not theirs" } });
    const elsewhere = await sessionOf(await newDesk(), ADA);
    await openIn(elsewhere, { ticket: { title: "Of another desk" } });
    await openOne(desk.token, { ticket: { title: "Of the help centre" } });
  });

  test.each([
    ["one user", ADA],
    ["the other user", TOM],
    ["a user who never wrote", { ...CLIENT, user_external_id: "eve" }],
    ["the client without a user", CLIENT],
  ])("shows all its tickets and no others, newest first, to %s", async (_, identity) => {
    expect(await titles(await sessionOf(desk, identity))).toEqual(["Second", "First"]);
  });

  test("says of each what a row shows", async () => {
    const { tickets } = await list(await sessionOf(desk, TOM));
    expect(tickets[1]).toEqual({
      id: expect.any(String),
      number: "2616-1",
      title: "First",
      status: "open",
      priority: "high",
      category: "bulbs",
      authorName: "Ada",
      createdAt: NOW,
      lastActivityAt: NOW,
      unread: false,
      lastTeamSeq: 0,
    });
  });

  test("is empty for a client who never wrote", async () => {
    const session = await sessionOf(desk, { client_external_id: "new" });
    expect(await list(session)).toEqual({ tickets: [], next: undefined });
  });

  test.each<[string, object]>([
    ["no data", {}],
    ["unsigned data", ADA],
  ])("is not for a session with %s", async (_, said) => {
    const session = await beginFor(desk.token, said);
    expect(await refusalOf(list(session))).toMatchObject({ code: "list_not_allowed" });
  });

  test("is not for a signed person of no client, not even of what they wrote", async () => {
    const session = await sessionOf(desk, { user_external_id: "ada", user_name: "Ada" });
    await openIn(session);
    expect(await refusalOf(list(session))).toMatchObject({ code: "list_not_allowed" });
  });

  test("is there at the level none for whoever says to be the client", async () => {
    const open = await newDesk({ securityLevel: "none" });
    await openIn(await sessionOf(open, ADA), { ticket: { title: "Known" } });
    expect(await titles(await beginFor(open.token, CLIENT))).toEqual(["Known"]);
  });
});

describe("pages of a list", () => {
  let session: Session;

  beforeAll(async () => {
    session = await sessionOf(await newDesk({ numbering: "{{nr}}" }), CLIENT);
    // Eight of twelve in the very same millisecond.
    for (let ticket = 1; ticket <= 12; ticket += 1) {
      await openIn(session, { now: later(Math.max(0, ticket - 8)) });
    }
  });

  test.each([1, 3, 4, 5, 11, 12])("of %i hold every ticket once, in order", async (limit) => {
    const numbers: string[] = [];
    let after: Parameters<typeof listTicketsInSession>[0]["after"];
    do {
      const page = await listTicketsInSession({ session, after, limit, now: NOW });
      numbers.push(...page.tickets.map(({ number }) => number));
      after = page.next;
    } while (after);
    expect(numbers).toHaveLength(12);
    expect(new Set(numbers).size).toBe(12);
    expect(numbers.slice(0, 4)).toEqual(["12", "11", "10", "9"]);
  });

  test("have no next one when the last is just full", async () => {
    expect((await list(session, {}, 12)).next).toBeUndefined();
    expect((await list(session, {}, 11)).next).toBeDefined();
  });

  test("do not move when a ticket is written meanwhile", async () => {
    const own = await sessionOf(await newDesk({ numbering: "{{nr}}" }), CLIENT);
    for (let ticket = 1; ticket <= 3; ticket += 1) await openIn(own, { now: later(ticket) });
    const { next: after } = await list(own, {}, 2);
    await openIn(own, { now: later(9) });
    const rest = await listTicketsInSession({ session: own, after, limit: 2, now: NOW });
    expect(rest.tickets.map(({ number }) => number)).toEqual(["1"]);
  });

  test("begin anywhere that a cursor can say", async () => {
    const id = "019a0c3e-7b1d-7c2a-9f00-1234567890ab";
    for (const milliseconds of ["0", "9".repeat(15)]) {
      const after = readCursor(Buffer.from(`${milliseconds} ${id}`).toString("base64url"));
      expect(after).toBeDefined();
      await listTicketsInSession({ session, after, limit: 2, now: NOW });
    }
  });
});

describe("a list that is searched", () => {
  let session: Session;

  beforeAll(async () => {
    const desk = await newDesk({ numbering: "SUP_{{nr}}" });
    session = await sessionOf(desk, CLIENT);
    const texts = [
      ["100% dark", "Nothing"],
      ["Path C:\\lamps", "Nothing"],
      ["snake_case", "Nothing"],
      ["Żółw", "A turtle, in GRÜN and *stars*"],
      ["Number #7", "Nothing"],
    ];
    for (const [index, [title, content]] of texts.entries()) {
      await openIn(session, { ticket: { title, content }, now: later(index) });
    }
    await sql("update tickets set status = 'resolved' where desk_id = $1 and title = 'Żółw'", [
      desk.id,
    ]);
    const others = await sessionOf(desk, { client_external_id: "CRM-999" });
    await openIn(others, { ticket: { title: "Żółw of others", content: "100% turtle" } });
  });

  test.each<[string, string, string[]]>([
    ["a part of a title", "case", ["snake_case"]],
    ["a part of a content", "turtle", ["Żółw"]],
    ["another case", "DARK", ["100% dark"]],
    ["another case of letters beyond ASCII", "żÓŁW", ["Żółw"]],
    ["another case of letters beyond ASCII in the content", "grün", ["Żółw"]],
    ["a number", "SUP_2", ["Path C:\\lamps"]],
    ["a number in another case, with its sign", "#sup_2", ["Path C:\\lamps"]],
    ["a percent sign as it stands", "%", ["100% dark"]],
    ["a backslash as it stands", "\\", ["Path C:\\lamps"]],
    ["a backslash before another sign", "C:\\l", ["Path C:\\lamps"]],
    ["a star as it stands", "*", ["Żółw"]],
    ["a number's sign as it stands", "#", ["Number #7"]],
    ["an underscore as it stands", "e_c", ["snake_case"]],
    ["no underscore for any letter", "d_rk", []],
    ["no percent sign for any text", "1%dark", []],
    ["what is nowhere", "nowhere", []],
    ["a quotation mark", "'", []],
  ])("finds by %s: %j", async (_, search, found) => {
    expect(await titles(session, { search })).toEqual(found);
  });

  test.each<[TicketFilter, string[]]>([
    [{ status: "resolved" }, ["Żółw"]],
    [{ status: "waiting" }, []],
    [{ status: "resolved", search: "turtle" }, ["Żółw"]],
    [{ status: "open", search: "turtle" }, []],
    [
      { status: "open", search: "SUP_" },
      ["Number #7", "snake_case", "Path C:\\lamps", "100% dark"],
    ],
  ])("finds by %j", async (filter, found) => {
    expect(await titles(session, filter)).toEqual(found);
  });

  test("is paged as it was asked for", async () => {
    const first = await list(session, { search: "nothing" }, 2);
    const rest = await listTicketsInSession({
      session,
      filter: { search: "nothing" },
      after: first.next,
      limit: 2,
      now: NOW,
    });
    expect([...first.tickets, ...rest.tickets].map(({ title }) => title)).toEqual([
      "Number #7",
      "snake_case",
      "Path C:\\lamps",
      "100% dark",
    ]);
  });
});
