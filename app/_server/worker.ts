import { setTimeout as sleep } from "node:timers/promises";
import type { LogFunctionFactory, Runner, Task, TaskList } from "graphile-worker";
import { firstLine } from "@/app/_domain/text";
import { database } from "@/prisma/client";

/** Most jobs wait for somebody else's server. */
const AT_ONCE = 8;
/** About as many jobs with the same flag: one kind that waits long leaves room for the others. */
const AT_ONCE_OF_A_FLAG = 5;
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
  const { taskList, fullFlags } = countedByFlag(tasks);

  async function begin(): Promise<void> {
    if (stopped) return;
    try {
      // Only now, for it is read by every command of the command line otherwise.
      const { Logger, run } = await import("graphile-worker");
      const begun = await run({
        pgPool: database().pool,
        taskList,
        forbiddenFlags: fullFlags,
        concurrency: AT_ONCE,
        parsedCronItems: [],
        noHandleSignals: true,
        gracefulShutdownAbortTimeout: FINISH_MS,
        logger: new Logger(lineLogger(log)),
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
    if (error) log(`Worker: ${firstLine(error)}`);
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
    await Promise.race([running?.stop(), sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
  }

  return { start, stop };
}

function countedByFlag(tasks: TaskList): { taskList: TaskList; fullFlags: () => string[] } {
  const running: string[] = [];

  function counted(task: Task): Task {
    return async (payload, context) => {
      const flags = Object.keys(context.job.flags ?? {});
      running.push(...flags);
      try {
        await task(payload, context);
      } finally {
        for (const flag of flags) running.splice(running.indexOf(flag), 1);
      }
    };
  }

  function fullFlags(): string[] {
    const count = (flag: string) => running.filter((each) => each === flag).length;
    return [...new Set(running)].filter((flag) => count(flag) >= AT_ONCE_OF_A_FLAG);
  }

  const entries = Object.entries(tasks).map(([name, task = missing]) => [name, counted(task)]);
  return { taskList: Object.fromEntries(entries), fullFlags };
}

function missing(): never {
  throw new Error("There is no such task");
}

/** A line a failure: what follows it may hold what the job was about. */
function lineLogger(log: (line: string) => void): LogFunctionFactory {
  return () => (level, message) => {
    if (level === "error" || level === "warning") log(`Worker: ${firstLine(message)}`);
  };
}
