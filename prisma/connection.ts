const PATIENCE_MS = 4_000;
const PAUSE_MS = 20;

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

/**
 * Tries again, for a few seconds, what failed because the server went away. After a restart every
 * idle connection is dead, and each tells so only when it is used.
 */
export async function untilConnected<Result>(
  attempt: () => Promise<Result>,
  mayRepeat = () => true,
): Promise<Result> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConnectionLost(error) || !mayRepeat() || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
