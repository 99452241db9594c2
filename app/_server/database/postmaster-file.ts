import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { errorCode } from "./error-text";
import { isAlive } from "./processes";
import { socketPath } from "./sockets";

/** What postmaster.pid says; the socket's directory is empty while the server is starting. */
export interface PostmasterFile {
  pid: number;
  port: number;
  socketDirectory: string;
}

export function readPostmasterFile(clusterDirectory: string): PostmasterFile | null {
  const lines = readIfThere(join(clusterDirectory, "postmaster.pid"))?.split("\n");
  if (lines === undefined) return null;
  const [pid, , , port, socketDirectory = ""] = lines;
  return {
    pid: Number(pid) || 0,
    port: Number(port) || 0,
    socketDirectory: socketDirectory && resolve(clusterDirectory, socketDirectory),
  };
}

/**
 * PostgreSQL takes any living process with a noted pid for its predecessor and refuses to start.
 * To be called only when no process of PostgreSQL works in the directory. A file whose process
 * is gone stays: PostgreSQL handles it, and looks for forgotten shared memory first.
 */
export function removeMisleadingLocks(clusterDirectory: string, socketDirectory: string): void {
  removeIfMisleading(join(clusterDirectory, "postmaster.pid"));
  removeIfMisleading(`${socketPath(socketDirectory)}.lock`);
}

function removeIfMisleading(lock: string): void {
  const content = readIfThere(lock);
  if (content === null) return;
  const pid = Math.abs(Number.parseInt(content, 10));
  if (!Number.isInteger(pid) || pid === 0 || isAlive(pid)) rmSync(lock, { force: true });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
