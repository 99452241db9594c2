import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster";
import type { Line } from "./connection";
import { errorText } from "./error-text";
import { takeOwnership } from "./ownership";
import { reachServer } from "./server";
import { StartRefusal } from "./start-refusal";
import { inTurn } from "./turn";

const RETRY_MILLISECONDS = 250;

export interface Watch {
  cluster: Cluster;
  /** The connection that holds the ownership. */
  line: Line;
  log: (line: string) => void;
  /** Aborted when the owner leaves. */
  signal: AbortSignal;
}

/** Brings PostgreSQL back, and the ownership with it, whenever the owner's connection is lost. */
export async function keepOwning({ cluster, line, log, signal }: Watch): Promise<void> {
  let current: Line | null = line;
  while (current !== null) {
    await current.ended;
    if (signal.aborted) return;
    log("The connection to the database was lost; bringing it back.");
    current = await regain({ cluster, log, signal });
    if (current !== null) log("The database is back.");
  }
}

/** Makes the connection the one that owns the cluster, or ends it. To be called in turn. */
export async function own(cluster: Cluster, line: Line, signal?: AbortSignal): Promise<Line> {
  try {
    const owner = await takeOwnership(line.client, signal);
    if (owner.isUs) return line;
    const known = owner.pid === null ? "" : `, process ${owner.pid}`;
    throw new StartRefusal(
      `The portal is already running on this data directory (${cluster.dataDir}${known}).`,
    );
  } catch (error) {
    await line.client.end();
    throw error;
  }
}

async function regain(watch: Omit<Watch, "line">): Promise<Line | null> {
  const { cluster, log, signal } = watch;
  let told = "";
  while (!signal.aborted) {
    try {
      return await inTurn({ dataDir: cluster.dataDir, signal }, async () => {
        const { line } = await reachServer(cluster, signal);
        return await own(cluster, line, signal);
      });
    } catch (error) {
      const reason = errorText(error);
      if (!signal.aborted && reason !== told) log(`The database is not back yet: ${reason}`);
      told = reason;
      await pause(RETRY_MILLISECONDS);
    }
  }
  return null;
}
