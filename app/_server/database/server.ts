import { isAbsolute } from "node:path";
import type { Cluster } from "./cluster";
import { type Line, readLauncherPassword, tryConnect } from "./connection";
import { clearLeftovers } from "./leftovers";
import { waitFor, waitUntil } from "./patience";
import { START_MILLISECONDS, startPostmaster } from "./postmaster";
import { readPostmasterFile } from "./postmaster-file";
import { isPostgresOf, postgresProcesses, signalProcess } from "./processes";
import { isPrivate, removeSocketDirectory } from "./sockets";
import { StartRefusal } from "./start-refusal";

export interface Reached {
  line: Line;
  started: boolean;
}

/** A connection to the running server, or to one started now. To be called in turn. */
export async function reachServer(cluster: Cluster, signal?: AbortSignal): Promise<Reached> {
  const line = await attachToServer(cluster, signal);
  if (line !== null) return { line, started: false };
  await clearLeftovers(cluster);
  return { line: await startPostmaster(cluster, signal), started: true };
}

/** Null when no server runs; one that is starting, recovering or stopping is waited for. */
export async function attachToServer(cluster: Cluster, signal?: AbortSignal): Promise<Line | null> {
  const answer = await waitFor(
    async () => {
      const line = await connectToNoted(cluster);
      if (line !== null) return line;
      return findPostmaster(cluster) === null ? "none" : null;
    },
    { milliseconds: START_MILLISECONDS, signal },
  );
  if (answer === null) {
    throw new StartRefusal(
      `PostgreSQL works in ${cluster.directory} (process ${findPostmaster(cluster)}), but takes no connections.`,
    );
  }
  return answer === "none" ? null : answer;
}

/** Before any look at processes: a server in another container answers too, and has no pid here. */
async function connectToNoted(cluster: Cluster): Promise<Line | null> {
  const noted = readPostmasterFile(cluster.directory);
  if (noted === null || !isAbsolute(noted.socketDirectory)) return null;
  if (!isPrivate(noted.socketDirectory, cluster.account)) return null;
  const { socketDirectory, port } = noted;
  return await tryConnect({ socketDirectory, port }, readLauncherPassword(cluster.directory));
}

/** Also one that has not written its pid yet. */
function findPostmaster(cluster: Cluster): number | null {
  const noted = readPostmasterFile(cluster.directory)?.pid ?? 0;
  if (noted > 0 && isPostgresOf(noted, cluster)) return noted;
  const all = postgresProcesses(cluster);
  // A backend that was only just forked still bears the postmaster's command line.
  const isChild = (parent: number) => all.some(({ pid }) => pid === parent);
  return all.find((one) => !one.backend && !isChild(one.parent))?.pid ?? null;
}

/** Fast shutdown, and harsher ones only if that takes too long. To be called in turn. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const patience = { SIGINT: 10_000, SIGQUIT: 3_000, SIGKILL: 1_000 };
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    const pid = findPostmaster(cluster);
    if (pid === null) break;
    signalProcess(pid, signal);
    await waitUntil(() => !isPostgresOf(pid, cluster), { milliseconds: patience[signal] });
  }
  await clearLeftovers(cluster);
  if (cluster.socketDirectory !== cluster.directory) removeSocketDirectory(cluster.socketDirectory);
}
