import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type Account, chooseAccount, handOver } from "./account";
import { type Binaries, runnableBinaries, type ShippedBinaries } from "./binaries";
import { makeCluster } from "./cluster-making";
import { errorText } from "./error-text";
import { socketDirectoryFor } from "./sockets";
import { StartRefusal } from "./start-refusal";

export interface Cluster {
  dataDir: string;
  directory: string;
  account: Account;
  binaries: Binaries;
  mark: string;
  socketDirectory: string;
}

/** The directory that holds everything; made closed to others when it is not there. */
export function makeDataDirectory(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return realpathSync(dataDir);
  } catch (error) {
    throw new StartRefusal(`DATA_DIR: the data directory cannot be used (${errorText(error)})`);
  }
}

/** The cluster of a data directory, made on the first start. To be called in turn. */
export async function openCluster(dataDir: string, shipped: ShippedBinaries): Promise<Cluster> {
  const directory = join(dataDir, "postgres");
  const account = chooseAccount(dataDir, directory);
  const found = existsSync(directory) && readdirSync(directory).length > 0;
  if (found) refuseOtherVersion(directory, shipped.major);
  const binaries = await runnableBinaries(shipped, { dataDir, account });
  if (!found) await makeCluster({ dataDir, directory, account, binaries });
  if (account.switched && lstatSync(directory).uid === 0) handOver(directory, account);
  const hash = createHash("sha256").update(directory).digest("hex").slice(0, 12);
  const socketDirectory = socketDirectoryFor(directory, account);
  return { dataDir, directory, account, binaries, mark: `portal-${hash}`, socketDirectory };
}

function refuseOtherVersion(directory: string, major: string): void {
  const file = join(directory, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : null;
  if (version === major) return;
  if (version === null) {
    throw new StartRefusal(
      `${directory} holds something that is no PostgreSQL cluster; nothing was changed. Move it away and start again.`,
    );
  }
  throw new StartRefusal(
    `${directory} was made by PostgreSQL ${version}, and this release brings PostgreSQL ${major}; nothing was changed. Make a backup with the release that made it, move the directory away, start again and restore the backup.`,
  );
}
