import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";

/** Any number will do, as long as every portal that migrates this database takes the same. */
const MIGRATION_LOCK = 726_318_841;

const CREATE_LEDGER = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * Applies what is missing, each migration in a transaction of its own, and returns the names.
 * Keeps Prisma's own ledger, so that its command line agrees with what it finds. `first` is what
 * the migrations stand on.
 */
export async function migrate(
  client: pg.ClientBase,
  directory: string,
  first?: () => Promise<void>,
): Promise<string[]> {
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    await first?.();
    await client.query(CREATE_LEDGER);
    const applied = await appliedMigrations(client);
    const missing = (await migrationNames(directory)).filter((name) => !applied.has(name));
    for (const name of missing) await apply(client, name, directory);
    return missing;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

/** How many migrations of this directory the database still lacks. */
export async function missingMigrations(
  client: pg.ClientBase,
  directory: string,
): Promise<string[]> {
  const applied = await appliedMigrations(client);
  return (await migrationNames(directory)).filter((name) => !applied.has(name));
}

export async function migrationNames(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export async function appliedMigrations(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ migration_name: string }>(
    `select migration_name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  return new Set(rows.map((row) => row.migration_name));
}

export async function migrationText(name: string, directory: string): Promise<string> {
  return readFile(path.join(directory, name, "migration.sql"), "utf8");
}

async function apply(client: pg.ClientBase, name: string, directory: string): Promise<void> {
  const sql = await migrationText(name, directory);
  const checksum = createHash("sha256").update(sql).digest("hex");
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations
         (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`The migration ${name} failed`, { cause });
  }
}
