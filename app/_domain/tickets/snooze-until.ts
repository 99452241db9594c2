export const SNOOZES = ["tomorrow", "week"] as const;

const DAYS = { tomorrow: 1, week: 7 } as const;
/** In UTC; a portal does not know its readers' zones, and in Europe this is the morning. */
const MORNING_HOUR = 6;

/** When a ticket that is put off so comes back: in the morning of a day. */
export function snoozeUntil(choice: (typeof SNOOZES)[number], now: Date): Date {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  return new Date(Date.UTC(year, month, day + DAYS[choice], MORNING_HOUR));
}

/** The morning of a day, which is as `2026-04-30`. */
export function morningOf(day: string): Date {
  return new Date(`${day}T0${MORNING_HOUR}:00:00Z`);
}
