import {
  lchownSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { errorCode } from "./error-text";
import { waitFor } from "./patience";
import { livingPid, ownSign } from "./processes";
import { StartRefusal } from "./start-refusal";

const FREE = "free";
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Lets one process at a time make, start, clean or stop the cluster. A turn is a numbered link
 * whose target names its holder, so that it appears whole or not at all. The highest number
 * counts and is never removed, only followed by the next: nobody can break a turn that somebody
 * else has just broken and taken.
 */
export async function inTurn<T>(
  options: { dataDir: string; signal?: AbortSignal | undefined },
  work: () => Promise<T>,
): Promise<T> {
  const directory = turnDirectory(options.dataDir);
  const turn = await waitFor(() => takeTurn(directory), {
    milliseconds: PATIENCE_MILLISECONDS,
    signal: options.signal,
  });
  if (turn === null) {
    throw new StartRefusal(
      `Another process has been busy with the database in ${options.dataDir} for a minute (${holderOf(directory)}); stop it and start again.`,
    );
  }
  try {
    return await work();
  } finally {
    leaveTurn(directory, turn);
  }
}

/** Made by root, it must still serve the owner of the data directory. */
function turnDirectory(dataDir: string): string {
  const directory = join(dataDir, "postgres-turns");
  const made = mkdirSync(directory, { recursive: true, mode: 0o755 });
  const { uid, gid } = statSync(dataDir);
  if (made !== undefined && process.geteuid?.() === 0) lchownSync(directory, uid, gid);
  return directory;
}

function takeTurn(directory: string): number | null {
  const last = highestTurn(directory);
  if (last > 0 && isHeld(join(directory, String(last)))) return null;
  const turn = last + 1;
  try {
    symlinkSync(ownSign(), join(directory, String(turn)));
  } catch (error) {
    if (errorCode(error) === "EEXIST") return null;
    throw error;
  }
  if (highestTurn(directory) !== turn) {
    rmSync(join(directory, String(turn)), { force: true });
    return null;
  }
  for (const earlier of turnsIn(directory).filter((number) => number < turn)) {
    rmSync(join(directory, String(earlier)), { force: true });
  }
  return turn;
}

function leaveTurn(directory: string, turn: number): void {
  const draft = join(directory, `${FREE}-${process.pid}-${turn}`);
  symlinkSync(FREE, draft);
  renameSync(draft, join(directory, String(turn)));
}

function isHeld(turn: string): boolean {
  try {
    return livingPid(readlinkSync(turn)) !== null;
  } catch {
    // The next holder removed it while we looked: whoever that is, the turn is taken.
    return true;
  }
}

function holderOf(directory: string): string {
  try {
    return `process ${readlinkSync(join(directory, String(highestTurn(directory)))).split(":")[0]}`;
  } catch {
    return "it changed just now";
  }
}

function highestTurn(directory: string): number {
  return Math.max(0, ...turnsIn(directory));
}

function turnsIn(directory: string): number[] {
  return readdirSync(directory)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}
