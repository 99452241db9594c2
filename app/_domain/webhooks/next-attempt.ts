const MINUTE = 60_000;

/** Pauses after the first attempt, the second and so on; within a day the last one is the end. */
const PAUSES_MS = [1, 5, 15, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE);

/** How long a delivery is tried, in milliseconds from when it was to be sent. */
export const TRIED_MS = 24 * 60 * MINUTE;

/** When to try again after so many attempts; nothing where that would be too late. */
export function nextAttempt(attempts: number, now: Date, giveUpAt: Date): Date | undefined {
  const pause = PAUSES_MS[attempts - 1] ?? TRIED_MS;
  const next = new Date(now.getTime() + pause);
  return next <= giveUpAt ? next : undefined;
}
