type Step = () => Promise<unknown> | unknown;

export type State = "starting" | "running" | "stopping";

export interface Lifecycle {
  /** What was started last is stopped first. */
  onStop(step: Step): void;
  state(): State;
  /** Says that everything runs. */
  started(): void;
  /** Runs every step once, whatever fails, and ends the process. */
  stop(exitCode: number): Promise<void>;
}

export function createLifecycle(log: (line: string) => void): Lifecycle {
  const steps: Step[] = [];
  let state: State = "starting";

  async function stop(exitCode: number): Promise<void> {
    if (state === "stopping") return;
    state = "stopping";
    for (const step of steps.toReversed()) {
      await attempt(step, log);
    }
    process.exit(exitCode);
  }

  function started(): void {
    if (state === "starting") state = "running";
  }

  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(0));
  return { onStop: (step) => steps.push(step), state: () => state, started, stop };
}

async function attempt(step: Step, log: (line: string) => void): Promise<void> {
  try {
    await step();
  } catch (error) {
    log(`While stopping: ${String(error)}`);
  }
}
