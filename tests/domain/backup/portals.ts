import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { restoreBackup } from "@/app/_domain/backup/restore-backup";
import { writeBackup } from "@/app/_domain/backup/write-backup";
import { directoryStorage } from "@/app/_storage/directory";
import { setStorage, storage } from "@/app/_storage/storage";
import { connectGround, disconnectGround } from "@/prisma/client";
import { TEST_SECRET, type TestDatabase } from "../../support/database";
import { NOW } from "../../support/database-rows";

export interface Portal extends Pick<TestDatabase, "connection" | "sql"> {
  /** From now on the house stands on this portal's database and storage. */
  enter(): Promise<void>;
}

export const NEVER = new AbortController().signal;

/** A directory for backups, and empty portals one after another; all gone after the file. */
export function portals() {
  const { connection: server, template } = inject("databaseServer");
  const admin = new pg.Pool({ ...server, max: 1 });
  const names: string[] = [];
  const pools: pg.Pool[] = [];
  let root = "";

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), "backups-"));
    setAppSecret(TEST_SECRET);
  });

  afterAll(async () => {
    await disconnectGround();
    for (const pool of pools) await pool.end();
    for (const name of names) await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await rm(root, { recursive: true, force: true });
  });

  async function newPortal(source = template): Promise<Portal> {
    const name = `test_${randomBytes(8).toString("hex")}`;
    await admin.query(`create database ${name} template ${source}`);
    names.push(name);
    const connection = { ...server, database: name };
    const outside = new pg.Pool({ ...connection, max: 2 });
    outside.on("error", () => {});
    pools.push(outside);
    const portal: Portal = {
      connection,
      async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
        return (await outside.query<Row>(text, values)).rows;
      },
      async enter() {
        if (globalThis.portalGround) await disconnectGround();
        connectGround({ ...connection, max: 12 }, () => {});
        setStorage(await directoryStorage(path.join(root, name)));
      },
    };
    await portal.enter();
    return portal;
  }

  return { newPortal, place: (name: string) => path.join(root, name) };
}

type Wish = Partial<Parameters<typeof writeBackup>[0]>;

export function backUp(file: string, wish: Wish = {}) {
  const usual = { withFiles: true, withSecret: false, version: "1.2.3", now: NOW, signal: NEVER };
  return writeBackup({ file, ...usual, ...wish });
}

export function restore(file: string, { replace = false } = {}) {
  return restoreBackup({ file, replace, migrations: "prisma/migrations", now: NOW, signal: NEVER });
}

/** What is in the tables of a portal, by table, a line a row. */
export async function rowsOf({ sql }: Portal, tables: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of tables) {
    const [row] = await sql<{ all: string }>(
      `select coalesce(string_agg(t::text, e'\n' order by t::text), '') as all from ${table} t`,
    );
    found.set(table, row?.all ?? "");
  }
  return found;
}

/** Every file of the storage that is entered, by its key. */
export async function filesStored(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { key } of storage().keys()) {
    files.set(key, (await buffer(await storage().open(key))).toString("latin1"));
  }
  return new Map([...files].sort());
}
