type Step = () => Promise<unknown> | unknown;

export interface Lifecycle {
  /** What was started last is stopped first. */
  onStop(step: Step): void;
  /** True once the process has been told to stop. */
  stopping(): boolean;
  /** Runs every step once, whatever fails, and ends the process. */
  stop(exitCode: number): Promise<void>;
}

export function createLifecycle(log: (line: string) => void): Lifecycle {
  const steps: Step[] = [];
  let stopping = false;

  async function stop(exitCode: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    for (const step of steps.toReversed()) {
      await attempt(step, log);
    }
    process.exit(exitCode);
  }

  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(0));
  return { onStop: (step) => steps.push(step), stopping: () => stopping, stop };
}

async function attempt(step: Step, log: (line: string) => void): Promise<void> {
  try {
    await step();
  } catch (error) {
    log(`While stopping: ${String(error)}`);
  }
}
