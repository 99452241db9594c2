import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { migrate, missingMigrations } from "@/prisma/migrate";
import { testDatabase } from "../support/database";
import { inParallel } from "../support/database-rows";

const { connection, sql } = testDatabase({ migrated: false });
const client = new pg.Client(connection);
let directory: string;

beforeAll(() => client.connect());
afterAll(() => client.end());

beforeEach(async () => {
  await sql("drop schema public cascade");
  await sql("create schema public");
  directory = await mkdtemp(path.join(tmpdir(), "portal-migrations-"));
  await addMigration("0001_lamps", "create table lamps (name text)");
  return () => rm(directory, { recursive: true });
});

async function addMigration(name: string, text: string): Promise<void> {
  await mkdir(path.join(directory, name));
  await writeFile(path.join(directory, name, "migration.sql"), text);
}

async function tables(): Promise<string[]> {
  const rows = await sql("select tablename from pg_tables where schemaname = 'public' order by 1");
  return rows.map((row) => row.tablename);
}

test("migrations are applied in the order of their names", async () => {
  await addMigration("0002_bulbs", "alter table lamps add column bulb text");
  expect(await migrate(client, directory)).toEqual(["0001_lamps", "0002_bulbs"]);
});

test("migrating twice applies nothing the second time", async () => {
  await migrate(client, directory);
  expect(await migrate(client, directory)).toEqual([]);
});

test("only what was added since is applied", async () => {
  await migrate(client, directory);
  await addMigration("0002_bulbs", "alter table lamps add column bulb text");
  expect(await migrate(client, directory)).toEqual(["0002_bulbs"]);
});

test("four processes that migrate at once apply each migration once", async () => {
  await addMigration("0002_bulbs", "alter table lamps add column bulb text");
  const applied = await inParallel(4, async () => {
    const own = new pg.Client(connection);
    await own.connect();
    return migrate(own, directory).finally(() => own.end());
  });
  expect(applied.flat()).toEqual(["0001_lamps", "0002_bulbs"]);
});

test("a migration that fails leaves nothing of itself", async () => {
  await addMigration("0002_broken", "create table bulbs (name text); select * from nothing");
  await expect(migrate(client, directory)).rejects.toThrow("0002_broken");
  expect(await tables()).toEqual(["_prisma_migrations", "lamps"]);
});

test("a migration whose entry cannot be written leaves nothing of itself", async () => {
  const noEntry = "alter table _prisma_migrations add check (migration_name < '0002') not valid";
  await addMigration("0002_unwritten", `create table bulbs (name text); ${noEntry}`);
  await expect(migrate(client, directory)).rejects.toThrow("0002_unwritten");
  expect(await tables()).toEqual(["_prisma_migrations", "lamps"]);
});

test("a migration that failed says why", async () => {
  await addMigration("0002_broken", "select * from nothing");
  await expect(migrate(client, directory)).rejects.toHaveProperty(
    "cause.message",
    expect.stringContaining("nothing"),
  );
});

test("a migration that failed can be mended and applied", async () => {
  await addMigration("0002_broken", "select * from nothing");
  await migrate(client, directory).catch(() => {});
  await writeFile(path.join(directory, "0002_broken", "migration.sql"), "create table bulbs ()");
  expect(await migrate(client, directory)).toEqual(["0002_broken"]);
});

test("a migration that failed lets the next process migrate", async () => {
  await addMigration("0002_broken", "select * from nothing");
  await migrate(client, directory).catch(() => {});
  const locks = await sql(
    `select from pg_locks l join pg_database d on d.oid = l.database
     where l.locktype = 'advisory' and d.datname = current_database()`,
  );
  expect(locks).toEqual([]);
});

test("what is missing is told before it is applied", async () => {
  await migrate(client, directory);
  await addMigration("0002_bulbs", "alter table lamps add column bulb text");
  expect(await missingMigrations(client, directory)).toEqual(["0002_bulbs"]);
});

test("the portal's own migrations make an empty database ready", async () => {
  const own = path.resolve("prisma/migrations");
  await migrate(client, own);
  expect(await missingMigrations(client, own)).toEqual([]);
});
