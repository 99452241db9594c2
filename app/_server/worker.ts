import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { database } from "@/prisma/client";

/** Most jobs wait for somebody else's server. */
const AT_ONCE = 8;
const AGAIN_MS = 2_000;
/** So long a job may go on after the stop began, before it is asked to end. */
const FINISH_MS = 3_000;
/** A job that does not listen must not keep the portal from ending; it stays locked for a while. */
const LONGEST_STOP_MS = 8_000;

export interface Worker {
  start(): void;
  /** Takes no more jobs and waits for those that it has. */
  stop(): Promise<void>;
}

/**
 * Does the jobs that transactions leave behind, in this process; others may do so as well. It
 * outlives restarts of the database.
 */
export function createWorker(tasks: TaskList, log: (line: string) => void): Worker {
  let stopped = false;
  let runner: Runner | undefined;
  let retry: NodeJS.Timeout | undefined;
  let starting = Promise.resolve();

  async function begin(): Promise<void> {
    if (stopped) return;
    try {
      const begun = await run({
        pgPool: database().pool,
        taskList: tasks,
        concurrency: AT_ONCE,
        parsedCronItems: [],
        noHandleSignals: true,
        gracefulShutdownAbortTimeout: FINISH_MS,
        logger: lineLogger(log),
      });
      runner = begun;
      begun.promise.then(
        () => comeBack(),
        (error: unknown) => comeBack(error),
      );
    } catch (error) {
      comeBack(error);
    }
  }

  function comeBack(error?: unknown): void {
    runner = undefined;
    if (stopped) return;
    if (error) log(`Worker: ${firstLine(String(error))}`);
    retry = setTimeout(start, AGAIN_MS);
  }

  function start(): void {
    starting = begin();
  }

  async function stop(): Promise<void> {
    stopped = true;
    clearTimeout(retry);
    await starting;
    const running = runner;
    runner = undefined;
    await Promise.race([running?.stop(), patience(LONGEST_STOP_MS)]);
  }

  return { start, stop };
}

function patience(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

/** A line a failure: what follows it may hold what the job was about. */
function lineLogger(log: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log(`Worker: ${firstLine(message)}`);
  });
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
