import { join } from "node:path";
import {
  type ChildProgram,
  dataDirectoryArgument,
  programRefusal,
  startProgram,
} from "./child-program";
import { complaint } from "./child-run";
import type { Cluster } from "./cluster";
import { type Line, readLauncherPassword, tryConnect } from "./connection";
import { refuseFullDisk } from "./free-space";
import { waitFor } from "./patience";
import { makeSocketDirectory, PORT } from "./sockets";
import { StartRefusal } from "./start-refusal";

const NEEDED_MEGABYTES = 64;
/** Recovery after a power loss replays at most about a gigabyte. */
export const START_MILLISECONDS = 120_000;

/** Starts PostgreSQL and waits until it accepts connections. Nothing may work there already. */
export async function startPostmaster(cluster: Cluster, signal?: AbortSignal): Promise<Line> {
  const { dataDir, directory, socketDirectory, account } = cluster;
  refuseFullDisk(dataDir, NEEDED_MEGABYTES);
  if (socketDirectory !== directory) makeSocketDirectory(socketDirectory, account);
  const password = readLauncherPassword(directory);
  const { child, refuseIfEnded } = spawnPostmaster(cluster);
  const knock = () => {
    refuseIfEnded();
    return tryConnect({ socketDirectory, port: PORT }, password);
  };
  try {
    const line = await waitFor(knock, { milliseconds: START_MILLISECONDS, signal });
    if (line !== null) return line;
    throw new StartRefusal("PostgreSQL is still recovering; start again in a while.");
  } finally {
    // From here on its own collector writes the log, and it may outlive this process.
    child.stderr?.destroy();
    child.unref();
  }
}

function spawnPostmaster(cluster: Cluster) {
  const { binaries, directory, account } = cluster;
  const postgres: ChildProgram = {
    program: join(binaries.directory, "bin", "postgres"),
    args: ["-D", dataDirectoryArgument(directory), ...settingArguments(cluster)],
    directory,
    account,
    stdio: ["ignore", "ignore", "pipe"],
  };
  const child = startProgram(postgres);
  let output = "";
  let failure: StartRefusal | null = null;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.once("error", (error) => {
    failure = programRefusal(error, postgres);
  });
  child.once("exit", () => {
    failure ??= new StartRefusal(
      `PostgreSQL did not start: ${complaint(output)} (more in ${join(directory, "log")})`,
    );
  });
  const refuseIfEnded = () => {
    if (failure !== null) throw failure;
  };
  return { child, refuseIfEnded };
}

function settingArguments({ directory, socketDirectory, mark }: Cluster): string[] {
  const settings = {
    listen_addresses: "",
    port: String(PORT),
    unix_socket_directories: socketDirectory === directory ? "." : `"${socketDirectory}"`,
    unix_socket_permissions: "0700",
    cluster_name: mark,
    fsync: "on",
    synchronous_commit: "on",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgres-%a.log",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    log_truncate_on_rotation: "on",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
