import { beforeAll, describe, expect, test } from "vitest";
import { exportTickets } from "@/app/_domain/tickets/export-tickets";
import type { Staff } from "@/app/_domain/tickets/staff";
import { cellOf, csvOf, jsonOf } from "@/app/_domain/tickets/write-export";
import { testDatabase } from "../../support/database";
import { later, newDesk, type TestDesk } from "../../support/database-rows";
import { allOf, newStaff, newTicket } from "./team";

const { sql } = testDatabase();

let desk: TestDesk;
let staff: Staff;

beforeAll(async () => {
  desk = await newDesk({ name: "=Desk" });
  staff = await newStaff(sql, { desks: [desk] });
  const titles = ["=HYPERLINK(1)", 'Say "hi", please', "Żółć 🦊"];
  for (const [place, title] of titles.entries()) {
    await newTicket(sql, desk, { ticket: { title }, now: later(place) });
  }
});

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  return (await allOf(parts)).join("");
}

function exported(options: Partial<Parameters<typeof exportTickets>[0]> = {}) {
  return exportTickets({ staff, now: later(1000), ...options });
}

describe("a cell", () => {
  test.each<[string | number | null | Date, string]>([
    ["=1+1", "'=1+1"],
    ["+48 123", "'+48 123"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
    ["a,b", '"a,b"'],
    ["two\nlines", '"two\nlines"'],
    ["a=b", "a=b"],
    [3, "3"],
    [null, ""],
    [new Date("2026-04-15T12:00:00Z"), "2026-04-15T12:00:00.000Z"],
  ])("with %j is written as %j", (value, written) => {
    expect(cellOf(value)).toBe(written);
  });
});

describe("a file of tickets", () => {
  test("as CSV begins with a byte order mark and a line of names, and holds no formula", async () => {
    const text = await textOf(csvOf(exported()));
    expect(text.startsWith("\ufeffnumber,desk,title,content,status,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text).toContain(",'=Desk,'=HYPERLINK(1),");
    expect(text).toContain(',"Say ""hi"", please",');
    expect(text).toContain("Żółć 🦊");
    expect(text.split("\r\n")).toHaveLength(5);
  });

  test("as JSON can be parsed, whether it holds tickets or none", async () => {
    const tickets = JSON.parse(await textOf(jsonOf(exported())));
    expect(tickets.map(({ title }: { title: string }) => title)).toEqual([
      "=HYPERLINK(1)",
      'Say "hi", please',
      "Żółć 🦊",
    ]);
    expect(tickets[0]).toMatchObject({
      desk: "=Desk",
      status: "open",
      author_email: "hanna@example.com",
    });
    expect(JSON.parse(await textOf(jsonOf(exported({ view: "resolved" }))))).toEqual([]);
  });

  test("goes on after a thousand, with each ticket once", async () => {
    const many = await newDesk();
    const reader = await newStaff(sql, { desks: [many] });
    const { ticketId } = await newTicket(sql, many);
    await sql(
      `insert into tickets (id, desk_id, number, number_key, title, content, author_name, locale,
         last_activity_at, created_at)
       select gen_random_uuid(), desk_id, n, n, n, content, author_name, locale, created_at, created_at
       from tickets, generate_series(1, 2100) n where tickets.id = $1`,
      [ticketId],
    );
    const all = await allOf(exported({ staff: reader }));
    expect(new Set(all.map(({ number }) => number)).size).toBe(2101);
    expect(all).toHaveLength(2101);
  });
});
