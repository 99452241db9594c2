import { setTimeout as pause } from "node:timers/promises";

const POLL_MILLISECONDS = 20;

interface Patience {
  milliseconds: number;
  signal?: AbortSignal | undefined;
}

/** Asks again every 20 ms; null when the time ran out. Rejects when the signal is aborted. */
export async function waitFor<T>(
  ask: () => Promise<T | null> | T | null,
  { milliseconds, signal }: Patience,
): Promise<T | null> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() >= deadline) return null;
    await pause(POLL_MILLISECONDS);
  }
}

/** True as soon as the condition holds, false when the time ran out. */
export async function waitUntil(holds: () => boolean, patience: Patience): Promise<boolean> {
  return (await waitFor(() => (holds() ? true : null), patience)) ?? false;
}
