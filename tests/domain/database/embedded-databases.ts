import { lstatSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, vi } from "vitest";
import {
  borrowEmbeddedDatabase,
  type EmbeddedDatabase,
  ownEmbeddedDatabase,
} from "../../../app/_server/database/embedded-database";

/** Databases of one test, stopped after it, in data directories that last as long as the file. */
export function embeddedDatabases() {
  const opened: EmbeddedDatabase[] = [];
  const directories: string[] = [];
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);

  afterEach(async () => {
    for (const database of opened.splice(0)) await database.stop();
    lines.length = 0;
  });

  afterAll(async () => {
    for (const directory of directories) await rm(directory, { recursive: true });
  });

  async function newDataDir(name = "data"): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "portal-test-"));
    directories.push(directory);
    return join(directory, name);
  }

  let shared: Promise<string> | null = null;

  return {
    lines,
    newDataDir,
    /** For tests that do not mind what is in it already: making a cluster takes a second. */
    sharedDataDir() {
      shared ??= newDataDir();
      return shared;
    },
    async own(dataDir: string) {
      const database = await ownEmbeddedDatabase({ dataDir, log });
      opened.push(database);
      return database;
    },
    async borrow(dataDir: string) {
      const database = await borrowEmbeddedDatabase({ dataDir, log });
      opened.push(database);
      return database;
    },
  };
}

export async function ask(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = await connect(database);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function connect(database: EmbeddedDatabase): Promise<Client> {
  const client = new Client(database.connection);
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Asks on new connections until one is answered, for as long as an outage may last. */
export async function askWithinFiveSeconds(database: EmbeddedDatabase, sql: string) {
  return await vi.waitFor(() => ask(database, sql), { timeout: 5_000, interval: 20 });
}

export function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // One that nobody has waited for yet is dead all the same.
  const status = `/proc/${pid}/status`;
  return !isThere(status) || !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
}

export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
