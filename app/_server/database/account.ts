import { lchownSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorText } from "./error-text";
import { StartRefusal } from "./start-refusal";

/** Whom PostgreSQL runs as; `switched` when that is not the account of this process. */
export interface Account {
  uid: number;
  gid: number;
  switched: boolean;
}

/** PostgreSQL refuses to run as root, so root hands its cluster to another account. */
export function chooseAccount(dataDir: string, clusterDirectory: string): Account {
  const uid = process.geteuid?.() ?? -1;
  const gid = process.getegid?.() ?? -1;
  const owner = lstatSync(clusterDirectory, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner !== undefined && owner.uid !== uid) {
      throw new StartRefusal(
        `${clusterDirectory} belongs to the account with uid ${owner.uid}, and this one has uid ${uid}; start as that account or as root.`,
      );
    }
    return { uid, gid, switched: false };
  }
  const entries = passwdEntries();
  if (owner !== undefined && owner.uid !== 0) {
    const entry = entries.find((known) => known.uid === owner.uid);
    return { uid: owner.uid, gid: entry?.gid ?? owner.gid, switched: true };
  }
  // Where somebody's own directory is started by root once, it must still start without root.
  const keeper = entries.find((known) => known.uid === statSync(dataDir).uid && known.uid !== 0);
  const { uid: chosen, gid: group } = keeper ?? unprivilegedEntry(entries);
  return { uid: chosen, gid: group, switched: true };
}

interface PasswdEntry {
  name: string;
  uid: number;
  gid: number;
}

function unprivilegedEntry(entries: PasswdEntry[]): PasswdEntry {
  for (const name of ["postgres", "nobody"]) {
    const entry = entries.find((known) => known.name === name && known.uid !== 0);
    if (entry !== undefined) return entry;
  }
  throw new StartRefusal(
    'PostgreSQL does not run as root, and /etc/passwd names neither "postgres" nor "nobody"; start as another account, or set DATABASE_URL.',
  );
}

function passwdEntries(): PasswdEntry[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => /^-?\d+$/.test(fields[2] ?? "") && /^-?\d+$/.test(fields[3] ?? ""))
    .map((fields) => ({ name: fields[0] ?? "", uid: Number(fields[2]), gid: Number(fields[3]) }));
}

/** Gives a file, or a directory with all it holds, to the account; links are not followed. */
export function handOver(path: string, account: Account): void {
  if (!account.switched) return;
  try {
    lchownSync(path, account.uid, account.gid);
  } catch (error) {
    throw new StartRefusal(
      `PostgreSQL does not run as root, and ${path} cannot be given to the account with uid ${account.uid} (${errorText(error)}); start as another account, or set DATABASE_URL.`,
    );
  }
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name), account);
}

/** Whether the account may pass through every directory down to this file and execute it. */
export function canEnter(path: string, account: Account): boolean {
  if (!account.switched) return true;
  for (let step = realpathSync(path); ; step = dirname(step)) {
    if (!mayExecute(step, account)) return false;
    if (step === dirname(step)) return true;
  }
}

function mayExecute(path: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
