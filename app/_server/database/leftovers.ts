import type { Cluster } from "./cluster";
import { waitUntil } from "./patience";
import { removeMisleadingLocks } from "./postmaster-file";
import { postgresProcesses, signalProcess } from "./processes";
import { StartRefusal } from "./start-refusal";

/** Ends backends that outlived their postmaster, then removes locks that would block a start. */
export async function clearLeftovers(cluster: Cluster): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    for (const { pid } of postgresProcesses(cluster)) signalProcess(pid, signal);
    const gone = () => postgresProcesses(cluster).length === 0;
    if (await waitUntil(gone, { milliseconds: 1_500 })) {
      removeMisleadingLocks(cluster.directory, cluster.socketDirectory);
      return;
    }
  }
  const pids = postgresProcesses(cluster).map(({ pid }) => pid);
  throw new StartRefusal(
    `PostgreSQL still works in ${cluster.directory} and does not end (process ${pids.join(", ")}).`,
  );
}
