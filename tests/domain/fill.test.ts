import { describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { createDesk, updateDesk } from "@/app/_domain/desks/desk";
import { formatNumber, parseNumbering } from "@/app/_domain/desks/numbering";
import { type FillOptions, fillDesk } from "@/app/_domain/fill/fill-desk";
import { listTickets } from "@/app/_domain/tickets/list-tickets";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { ticketLink } from "@/app/_domain/tickets/ticket-link";
import { testDatabase } from "../support/database";
import { inParallel, openOne } from "../support/database-rows";

const NOW = new Date("2026-04-15T12:00:00Z");
const DEFAULT = "{{yy}}{{ww}}-{{nr-w}}";

const { sql } = testDatabase();

interface Row {
  id: string;
  number: string;
  title: string;
  content: string;
  created_at: Date;
}

async function newDesk(numbering = DEFAULT): Promise<{ id: string; token: string }> {
  const { desk } = await createDesk({ name: "Filled", numbering });
  return desk;
}

function fill(deskToken: string, options: Partial<FillOptions> = {}) {
  return fillDesk({
    deskToken,
    tickets: 300,
    clients: 20,
    averageComments: 2,
    seed: 1,
    now: NOW,
    onProgress() {},
    ...options,
  });
}

function ticketsOf(desk: { id: string }): Promise<Row[]> {
  return sql<Row & Record<string, unknown>>(
    "select id, number, title, content, created_at from tickets where desk_id = $1 order by created_at, id",
    [desk.id],
  );
}

async function count(query: string, desk: { id: string }): Promise<number> {
  const [row] = await sql<{ count: number }>(`select count(*)::int from ${query}`, [desk.id]);
  return row?.count ?? 0;
}

describe("numbers", () => {
  test("follow the pattern at each ticket's date, counted without gaps in every week", async () => {
    const desk = await newDesk();
    await fill(desk.token);
    const parsed = parseNumbering(DEFAULT);
    const pieces = "pieces" in parsed ? parsed.pieces : [];
    const counted = new Map<string, number>();
    for (const { number, created_at } of await ticketsOf(desk)) {
      const week = formatNumber(pieces, created_at, () => 0);
      const next = (counted.get(week) ?? 0) + 1;
      counted.set(week, next);
      expect(number).toBe(formatNumber(pieces, created_at, () => next));
    }
    expect(counted.size).toBeGreaterThan(90);
  });

  test("grow with the time of the ticket", async () => {
    const desk = await newDesk("{{nr}}");
    await fill(desk.token);
    const numbers = (await ticketsOf(desk)).map(({ number }) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  });

  test("are carried on by the next real ticket", async () => {
    const desk = await newDesk("{{nr-y}}/{{yyyy}}#{{nr}}");
    await fill(desk.token);
    await openOne(desk.token, { now: new Date(NOW.getTime() + 1000) });
    const [newest, before] = await listTickets({ deskToken: desk.token, limit: 2 });
    const last = Number(before?.number.split("/")[0]);
    expect(before?.number).toBe(`${last}/2026#300`);
    expect(newest?.number).toBe(`${last + 1}/2026#301`);
  });

  test("that an older pattern gave are left out", async () => {
    const desk = await newDesk("{{yyyy}}-{{nr}}");
    await openOne(desk.token, { now: NOW });
    await openOne(desk.token, { now: NOW });
    await updateDesk(desk.token, { numbering: "{{yyyy}}-{{nr-y}}" });
    await fill(desk.token);
    expect(await count("tickets where desk_id = $1", desk)).toBe(302);
    expect(await count("tickets where desk_id = $1 and number = '2026-3'", desk)).toBe(1);
  });

  test("never repeat, with clients who write at the same moment", async () => {
    const desk = await newDesk();
    const opening = inParallel(20, () => openOne(desk.token, { now: NOW }));
    await Promise.all([fill(desk.token), fill(desk.token, { seed: 2 }), opening]);
    expect(await count("tickets where desk_id = $1", desk)).toBe(620);
    const [sum] = await sql("select sum(value)::int from number_counters where desk_id = $1", [
      desk.id,
    ]);
    expect(sum).toEqual({ sum: 620 });
  });
});

describe("a filled desk", () => {
  test("says the same again for the same seed, and something else for another", async () => {
    const texts = [];
    for (const seed of [7, 7, 8]) {
      const desk = await newDesk();
      await fill(desk.token, { tickets: 50, seed });
      texts.push((await ticketsOf(desk)).map(({ title, content }) => `${title}\n${content}`));
    }
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).not.toEqual(texts[0]);
  });

  test("opens each ticket by its public link, with its comments in order", async () => {
    const desk = await newDesk();
    await fill(desk.token, { tickets: 40, averageComments: 4 });
    for (const { number, title } of await ticketsOf(desk)) {
      const token = await ticketLink({ deskToken: desk.token, number, now: NOW });
      const thread = await readThreadWithToken(token ?? "", undefined);
      if (thread instanceof Error) throw thread;
      expect(thread.title).toBe(title);
      const places = thread.comments.map(({ seq }) => seq).toReversed();
      expect(places).toEqual(places.map((_, i) => i + 1));
      expect(thread.commentCount).toBe(places.length);
      expect(thread.changes[0]?.to ?? "open").toBe(thread.status);
    }
  });

  test("has verified authors, takes its own categories and tells of nothing to come", async () => {
    const desk = await newDesk();
    await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
    const filled = await fill(desk.token);
    const own = "tickets t where desk_id = $1";
    expect(await count(`${own} and identity = 'verified' and user_id is not null`, desk)).toBe(300);
    expect(await count(`${own} and category_id is not null`, desk)).toBeGreaterThan(200);
    expect(await count(`${own} and (status = 'resolved') <> (resolved_at is not null)`, desk)).toBe(
      0,
    );
    expect(await count(`${own} and last_activity_at > '${NOW.toISOString()}'`, desk)).toBe(0);
    const joined = `join tickets t on t.id = c.ticket_id where t.desk_id = $1`;
    expect(await count(`comments c ${joined}`, desk)).toBe(filled.comments);
    expect(await count(`audit_entries c ${joined}`, desk)).toBe(filled.changes);
    expect(await count(`outbox_mails c ${joined}`, desk)).toBe(0);
  });

  test("can be filled once more, by the same clients", async () => {
    const desk = await newDesk();
    await fill(desk.token);
    await fill(desk.token);
    expect(await count("tickets where desk_id = $1", desk)).toBe(600);
    expect(await count("clients where desk_id = $1", desk)).toBe(20);
  });

  test("takes no comments where none are wanted", async () => {
    const desk = await newDesk();
    expect(await fill(desk.token, { averageComments: 0 })).toMatchObject({ comments: 0 });
  });
});
