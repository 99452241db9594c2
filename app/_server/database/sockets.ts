import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, canEnter, handOver } from "./account";
import { errorCode } from "./error-text";
import { StartRefusal } from "./start-refusal";

/** Nothing listens on TCP, so the port is only a part of the socket's name. */
export const PORT = 5432;
// The system cuts a socket's path at 104 (macOS) or 108 bytes.
const LONGEST_SOCKET_PATH = 90;

export function socketPath(directory: string): string {
  return join(directory, `.s.PGSQL.${PORT}`);
}

/** The cluster's own directory, closed to others already; a short hashed one if that is too long. */
export function socketDirectoryFor(clusterDirectory: string, account: Account): string {
  if (isShort(clusterDirectory)) return clusterDirectory;
  const hash = createHash("sha256").update(clusterDirectory).digest("hex").slice(0, 16);
  const name = `helpdesk-portal-${account.uid}-${hash}`;
  const candidates = [tmpdir(), "/tmp"].filter((place) => canEnter(place, account));
  return candidates.map((place) => join(place, name)).find(isShort) ?? join("/tmp", name);
}

function isShort(directory: string): boolean {
  return Buffer.byteLength(socketPath(directory)) <= LONGEST_SOCKET_PATH;
}

export function makeSocketDirectory(directory: string, account: Account): void {
  try {
    mkdirSync(directory, { mode: 0o700 });
    handOver(directory, account);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
  if (isPrivate(directory, account)) return;
  throw new StartRefusal(
    `${directory}, the directory of the database's socket, is open to others; remove it.`,
  );
}

/** Under a temporary directory somebody else could wait behind our name for our password. */
export function isPrivate(directory: string, account: Account): boolean {
  const found = lstatSync(directory, { throwIfNoEntry: false });
  if (found === undefined) return false;
  return found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0;
}

export function removeSocketDirectory(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Not empty, or gone: a later start takes it as it is.
  }
}
