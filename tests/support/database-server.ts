import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import {
  type DatabaseConnection,
  ownEmbeddedDatabase,
} from "@/app/_server/database/embedded-database";
import { installJobs } from "@/prisma/jobs";
import { migrate } from "@/prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: { connection: DatabaseConnection; template: string };
  }
}

/** What every test file's database is a copy of: migrated, and empty. */
const TEMPLATE = "template_of_tests";

/** Starts the one PostgreSQL of all domain tests and leaves nothing behind. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "portal-tests-"));
  const server = await ownEmbeddedDatabase({ dataDir: path.join(directory, "data"), log() {} });
  await makeTemplate(server.connection);
  project.provide("databaseServer", { connection: server.connection, template: TEMPLATE });
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function makeTemplate(connection: DatabaseConnection): Promise<void> {
  await work(connection, (client) => client.query(`create database ${TEMPLATE}`));
  const template = { ...connection, database: TEMPLATE };
  const pool = new pg.Pool({ ...template, max: 1 });
  for (const event of ["error", "connect"] as const) pool.on(event, () => {});
  await work(template, (client) =>
    migrate(client, path.resolve("prisma/migrations"), () => installJobs(pool)),
  );
  await pool.end();
}

async function work(
  connection: DatabaseConnection,
  step: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await step(client);
  } finally {
    await client.end();
  }
}
