import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, type Stats, statSync } from "node:fs";
import { basename } from "node:path";
import { errorCode } from "./error-text";

export interface PostgresProcess {
  pid: number;
  parent: number;
  /** Backends retitle themselves "postgres: …", the postmaster keeps its command line. */
  backend: boolean;
}

/** What tells the processes of one cluster from all others. */
export interface ClusterSigns {
  directory: string;
  /** Their cluster_name, which stands on the command line and in every title. */
  mark: string;
}

/** Every living process of PostgreSQL that works in this cluster's directory. */
export function postgresProcesses(cluster: ClusterSigns): PostgresProcess[] {
  if (process.platform !== "linux") return listedByPs(cluster.mark);
  const home = directoryIfThere(cluster);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => seenInProc(Number(pid), home, cluster.mark) ?? []);
}

export function isPostgresOf(pid: number, cluster: ClusterSigns): boolean {
  if (process.platform !== "linux") return listedByPs(cluster.mark).some((p) => p.pid === pid);
  return seenInProc(pid, directoryIfThere(cluster), cluster.mark) !== null;
}

function directoryIfThere({ directory }: ClusterSigns): Stats | null {
  return statSync(directory, { throwIfNoEntry: false }) ?? null;
}

/** Tells a process from a later one with the same pid; null when it is not alive. */
function processStart(pid: number): string | null {
  if (process.platform === "linux") {
    const fields = statFields(pid);
    return fields === null || fields[0] === "Z" ? null : (fields[19] ?? null);
  }
  return isAlive(pid) ? "alive" : null;
}

/** Names this process so that others can tell whether it still lives. */
export function ownSign(): string {
  return `${process.pid}:${processStart(process.pid)}`;
}

/** The pid behind a sign; null when that process is gone, or the text is no such sign. */
export function livingPid(sign: string): number | null {
  const [pid = "", start] = sign.split(":");
  if (!/^[1-9]\d*$/.test(pid)) return null;
  return processStart(Number(pid)) === start ? Number(pid) : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** False when it was gone already. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function seenInProc(pid: number, home: Stats | null, mark: string): PostgresProcess | null {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (!(worksIn(pid, home) ?? isMarked(command, mark))) return null;
    return { pid, parent: Number(statFields(pid)?.[1]), backend: isBackend(command) };
  } catch {
    // It ended while we looked.
    return null;
  }
}

/** Undefined when we cannot tell: as root in a container without the right to trace, for one. */
function worksIn(pid: number, home: Stats | null): boolean | undefined {
  try {
    const program = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, "");
    if (basename(program) !== "postgres") return false;
    if (home === null) return undefined;
    const { dev, ino } = statSync(`/proc/${pid}/cwd`);
    return dev === home.dev && ino === home.ino;
  } catch (error) {
    return ["EACCES", "EPERM"].includes(errorCode(error)) ? undefined : false;
  }
}

/** Fields of /proc/PID/stat from the third (state) on: the second may hold spaces. */
function statFields(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function listedByPs(mark: string): PostgresProcess[] {
  const lines = execFileSync("ps", ["-axww", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
  return lines.split("\n").flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!isMarked(command, mark)) return [];
    return { pid: Number(pid), parent: Number(parent), backend: isBackend(command) };
  });
}

function isMarked(command: string, mark: string): boolean {
  if (isBackend(command)) return command.startsWith(`postgres: ${mark}: `);
  return /(^|\/)postgres -D /.test(command) && command.includes(`cluster_name=${mark} `);
}

function isBackend(command: string): boolean {
  return command.startsWith("postgres: ");
}
