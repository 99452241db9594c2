import type pg from "pg";

const PATIENCE_MS = 4_000;
const PAUSE_MS = 50;

/** No server there, a server that is starting or stopping, or a socket that broke. */
const LOST = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
]);

/** True for errors that say nothing about the statement, only that the server went away. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && LOST.has(error.code)) return true;
  return /Connection terminated|Client has encountered a connection error/.test(error.message);
}

/** A connection from the pool, waiting a few seconds for a server that is being restarted. */
export async function connectPatiently(pool: pg.Pool): Promise<pg.PoolClient> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (!isConnectionLost(error) || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
