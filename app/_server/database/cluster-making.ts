import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Account, handOver } from "./account";
import type { Binaries } from "./binaries";
import { type ChildProgram, dataDirectoryArgument } from "./child-program";
import { runToEnd } from "./child-run";
import { PASSWORD_FILE } from "./connection";
import { refuseFullDisk } from "./free-space";
import { StartRefusal } from "./start-refusal";

const DRAFT_PREFIX = "postgres-new-";
const NEEDED_MEGABYTES = 200;
// They stand in postgresql.conf, where an operator may change them.
const SETTINGS = {
  shared_buffers: "64MB",
  max_connections: "40",
  max_parallel_workers_per_gather: "0",
};

interface NewCluster {
  dataDir: string;
  directory: string;
  account: Account;
  binaries: Binaries;
}

/** Makes the cluster beside its place and moves it there whole. */
export async function makeCluster(options: NewCluster): Promise<void> {
  const { dataDir, directory, account } = options;
  refuseFullDisk(dataDir, NEEDED_MEGABYTES);
  removeAbandonedDrafts(dataDir);
  const draft = mkdtempSync(join(dataDir, DRAFT_PREFIX));
  const cluster = join(draft, "cluster");
  const password = join(draft, "password");
  try {
    mkdirSync(cluster, { mode: 0o700 });
    writeFileSync(password, randomBytes(32).toString("hex"), { mode: 0o600 });
    handOver(cluster, account);
    handOver(password, account);
    await runInitdb({ ...options, directory: cluster }, password);
    renameSync(password, join(cluster, PASSWORD_FILE));
    renameSync(cluster, directory);
    // A later commit must not be safer on disk than the place of the cluster it belongs to.
    syncDirectory(dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(options: NewCluster, passwordFile: string): Promise<void> {
  const first = await initdb(options, passwordFile, "C.UTF-8");
  if (first.ok) return;
  // Older systems have no C.UTF-8; the builtin provider sorts and compares without it.
  const second = /locale/i.test(first.output) ? await initdb(options, passwordFile, "C") : first;
  if (second.ok) return;
  throw new StartRefusal(`The database cannot be made: ${second.output}`);
}

async function initdb(
  { directory, account, binaries }: NewCluster,
  password: string,
  locale: string,
) {
  const input = openSync(password, "r");
  const initdb: ChildProgram = {
    program: join(binaries.directory, "bin", "initdb"),
    args: [
      ...["-D", dataDirectoryArgument(directory), "--username=postgres"],
      // Through an open file, for the account may be unable to reach its path.
      ...["--pwfile=/dev/stdin", "--auth=scram-sha-256", "--data-checksums"],
      ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
    ],
    directory,
    account,
    locale,
    stdio: [input, "ignore", "pipe"],
  };
  try {
    return await runToEnd(initdb);
  } finally {
    closeSync(input);
  }
}

function removeAbandonedDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, "r");
  fsyncSync(handle);
  closeSync(handle);
}
