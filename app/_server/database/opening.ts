import { shippedBinaries } from "./binaries";
import { type Cluster, makeDataDirectory, openCluster } from "./cluster";
import { readLauncherPassword } from "./connection";
import { setUpDatabase } from "./database-setup";
import { errorCode, errorText } from "./error-text";
import { type Reached, reachServer, stopServer } from "./server";
import { StartRefusal } from "./start-refusal";
import { inTurn } from "./turn";

export interface Opened extends Reached {
  cluster: Cluster;
  created: boolean;
}

/** Reaches the server in turn and settles there, still in turn, whose it is. */
export async function openDatabase<T>(
  options: { dataDir: string },
  settle: (opened: Opened) => Promise<T>,
): Promise<T> {
  try {
    const shipped = shippedBinaries();
    const dataDir = makeDataDirectory(options.dataDir);
    return await inTurn({ dataDir }, async () =>
      settleInTurn(await openCluster(dataDir, shipped), settle),
    );
  } catch (error) {
    // An errno comes from the operator's disk, rights or limits, not from a mistake of ours.
    if (!/^E[A-Z0-9]+$/.test(errorCode(error))) throw error;
    throw new StartRefusal(`The database cannot be started: ${errorText(error)}.`, {
      cause: error,
    });
  }
}

async function settleInTurn<T>(
  wanted: Cluster,
  settle: (opened: Opened) => Promise<T>,
): Promise<T> {
  const { line, started } = await reachServer(wanted);
  // Kept for restarts, because the portal's pool goes on asking where it asked first.
  const cluster = { ...wanted, socketDirectory: line.address.socketDirectory };
  try {
    const created = await setUpDatabase(line.client, readLauncherPassword(cluster.directory));
    return await settle({ cluster, line, started, created });
  } catch (error) {
    if (started) await stopServer(cluster);
    await line.client.end();
    throw error;
  }
}
