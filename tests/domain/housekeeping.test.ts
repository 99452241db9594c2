import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { sweep } from "@/app/_domain/housekeeping";
import { testDatabase } from "../support/database";
import { NOW, newDesk, newSubmission, openIn, openOne, sessionOf } from "../support/database-rows";

const { sql } = testDatabase();

const HOUR_MS = 60 * 60 * 1000;

function hoursAgo(hours: number): Date {
  return new Date(NOW.getTime() - hours * HOUR_MS);
}

beforeEach(async () => {
  for (const table of ["idempotency_keys", "client_sessions", "rate_limits"]) {
    await sql(`delete from ${table}`);
  }
});

async function addFormKey(createdAt: Date): Promise<void> {
  await sql("insert into idempotency_keys (scope_id, key_hash, created_at) values ($1, $2, $3)", [
    randomUUID(),
    randomBytes(32),
    createdAt,
  ]);
}

async function addSession(expiresAt: Date): Promise<void> {
  const { id } = await newDesk();
  await sql(
    `insert into client_sessions (id, token_hash, desk_id, identity, can_list, created_at, expires_at)
     values ($1, $2, $3, 'anonymous', false, $4, $5)`,
    [randomUUID(), randomBytes(32), id, hoursAgo(100), expiresAt],
  );
}

async function addCount(expire: number | null): Promise<void> {
  await sql("insert into rate_limits (key, points, expire) values ($1, 1, $2)", [
    randomUUID(),
    expire,
  ]);
}

async function leftIn(table: string): Promise<number> {
  const [row] = await sql<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? -1;
}

describe("sweeping", () => {
  test.each([
    [47, 1],
    [49, 0],
  ])("leaves a form key that was used %i hours ago: %i", async (hours, left) => {
    await addFormKey(hoursAgo(hours));
    await sweep(NOW);
    expect(await leftIn("idempotency_keys")).toBe(left);
  });

  test.each([
    [-1, 1],
    [23, 1],
    [25, 0],
  ])("leaves a session that ended %i hours ago: %i", async (hours, left) => {
    await addSession(hoursAgo(hours));
    await sweep(NOW);
    expect(await leftIn("client_sessions")).toBe(left);
  });

  test.each([
    ["still holds", NOW.getTime() + 1000, 1],
    ["is over", NOW.getTime() - 1000, 0],
    ["never ends", null, 1],
  ])("leaves a count of uses that %s", async (_, expire, left) => {
    await addCount(expire);
    await sweep(NOW);
    expect(await leftIn("rate_limits")).toBe(left);
  });

  test("leaves the ticket of a session that it deletes", async () => {
    const desk = await newDesk();
    await openIn(await sessionOf(desk, { user_name: "Ada" }, hoursAgo(40)));
    await sweep(NOW);
    expect(await leftIn("client_sessions")).toBe(0);
    expect(await sql("select session_id from tickets where desk_id = $1", [desk.id])).toEqual([
      { session_id: null },
    ]);
  });

  test("leaves tickets alone", async () => {
    const desk = await newDesk();
    const submission = newSubmission();
    await openOne(desk.token, { submission, now: hoursAgo(1000) });
    await sweep(NOW);
    expect(await sql("select from tickets where desk_id = $1", [desk.id])).toHaveLength(1);
  });
});
