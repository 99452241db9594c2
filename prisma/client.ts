import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { isConnectionLost, untilConnected } from "./connection";
import { PrismaClient } from "./generated/client";

interface Ground {
  pool: pg.Pool;
  prisma: PrismaClient;
}

/** A statement that PostgreSQL plans once per connection; the name is what it is kept under. */
export interface Statement {
  name: string;
  text: string;
}

export interface Transaction {
  rows<Row>(statement: Statement, values: unknown[]): Promise<Row[]>;
}

declare global {
  // The HTTP server and Next load their own copies of this module; the pool must be one.
  var portalGround: Ground | undefined;
}

/** Opens the one pool of this process. `onError` hears of idle connections that the server dropped. */
export function connectGround(config: pg.PoolConfig, onError: (error: Error) => void): void {
  const pool = new pg.Pool({
    max: 16,
    // A new connection costs more than many reads; a quiet portal keeps its own for a while.
    idleTimeoutMillis: 300_000,
    // Our statements are written so that one plan fits; to weigh that anew costs as much as a read.
    options: "-c plan_cache_mode=force_generic_plan",
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    ...config,
  });
  // Without a listener a database restart would end the process.
  pool.on("error", (error) => {
    if (!pool.ending) onError(error);
  });
  // Nor may one that breaks in the worker's hands.
  pool.on("connect", (client) => client.on("error", ignore));
  const adapter = new PrismaPg(pool, { disposeExternalPool: false });
  globalThis.portalGround = { pool, prisma: new PrismaClient({ adapter }) };
}

export async function disconnectGround(): Promise<void> {
  const ground = globalThis.portalGround;
  globalThis.portalGround = undefined;
  await ground?.prisma.$disconnect();
  await ground?.pool.end();
}

export function database(): Ground {
  if (!globalThis.portalGround) throw new Error("The database is not connected");
  return globalThis.portalGround;
}

/** Reads with one prepared statement; where the connection broke, again on another one. */
export async function rows<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
  return untilConnected(async () => {
    const query = { ...statement, values };
    return (await database().pool.query<Row & pg.QueryResultRow>(query)).rows;
  });
}

/**
 * All or nothing. A connection lost before the commit was sent is replaced and the work done
 * again from its start, so `work` must touch nothing but the database.
 */
export async function transaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const progress = { committing: false };
  return untilConnected(
    () => transactOnce(work, progress),
    () => !progress.committing,
  );
}

async function transactOnce<Result>(
  work: (tx: Transaction) => Promise<Result>,
  progress: { committing: boolean },
): Promise<Result> {
  const client = await database().pool.connect();
  return release(client, async () => {
    await client.query("begin");
    try {
      const result = await work({ rows: (statement, values) => run(client, statement, values) });
      progress.committing = true;
      await client.query("commit");
      return result;
    } catch (error) {
      if (!isConnectionLost(error)) await client.query("rollback");
      throw error;
    }
  });
}

async function run<Row>(
  client: pg.PoolClient,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  const result = await client.query<Row & pg.QueryResultRow>({ ...statement, values });
  return result.rows;
}

async function release<Result>(
  client: pg.PoolClient,
  work: () => Promise<Result>,
): Promise<Result> {
  // The pool listens to idle connections only; one that breaks in our hands would end the process.
  client.on("error", ignore);
  try {
    const result = await work();
    client.release();
    return result;
  } catch (error) {
    client.release(isConnectionLost(error));
    throw error;
  } finally {
    client.off("error", ignore);
  }
}

function ignore(): void {}
