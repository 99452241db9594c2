import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import type { DatabaseConnection } from "@/app/_server/database/embedded-database";
import { directoryStorage } from "@/app/_storage/directory";
import { setStorage } from "@/app/_storage/storage";
import { connectGround, disconnectGround } from "@/prisma/client";

export const TEST_SECRET = "a secret of tests only, thirty-two bytes and more";

export interface TestDatabase {
  /** What pg wants to connect to this file's own database. */
  connection: DatabaseConnection;
  /** Asks on a connection outside the portal's pool. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The columns, as `table.column`, in which the text stands, as it is or as bytes. */
  columnsWith(text: string): Promise<string[]>;
}

/**
 * A migrated, empty database of this test file's own, with the portal connected to it and
 * APP_SECRET set; dropped after the file. Call it at the file's top level.
 */
export function testDatabase(options: { migrated?: boolean } = {}): TestDatabase {
  const { connection: server, template } = inject("databaseServer");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const connection = { ...server, database: name };
  const admin = new pg.Pool({ ...server, max: 1 });
  const outside = new pg.Pool({ ...connection, max: 2 });
  // A test may end every connection of its database.
  for (const pool of [admin, outside]) pool.on("error", () => {});

  let files = "";

  beforeAll(async () => {
    const source = options.migrated === false ? "template1" : template;
    await admin.query(`create database ${name} template ${source}`);
    connectGround({ ...connection, max: 12 }, () => {});
    setAppSecret(TEST_SECRET);
    files = await mkdtemp(path.join(tmpdir(), "files-"));
    setStorage(await directoryStorage(files));
  });

  afterAll(async () => {
    await disconnectGround();
    await outside.end();
    await rm(files, { recursive: true, force: true });
    const drop = `drop database ${name}`;
    // By force nobody may end a vacuum that is just at work; without, it is waited for.
    await admin.query(`${drop} with (force)`).catch(() => admin.query(drop));
    await admin.end();
  });

  async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
    return (await outside.query<Row>(text, values)).rows;
  }

  async function columnsWith(text: string): Promise<string[]> {
    const columns = await sql<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' order by 1, 2`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const shown = `position($1 in "${column}"::text) > 0`;
      const asBytes = `position(encode($1::text::bytea, 'hex') in "${column}"::text) > 0`;
      const [row] = await sql(`select from "${table}" where ${shown} or ${asBytes} limit 1`, [
        text,
      ]);
      if (row) found.push(`${table}.${column}`);
    }
    return found;
  }

  return { connection, sql, columnsWith };
}
