import type { Locale } from "@/app/_domain/locales";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The largest unit that fits says it; from a week on the date says more. */
const UNITS = [
  { unit: "day", length: DAY },
  { unit: "hour", length: HOUR },
  { unit: "minute", length: MINUTE },
  { unit: "second", length: SECOND },
] as const;

export interface Times {
  /** "5 minutes ago", or the date when that is a week or more. */
  relative(at: Date, now: Date): string;
  /** Date and time in UTC, and that it is UTC. */
  exact(at: Date): string;
}

/** Made once a language: an Intl formatter is dear to make and cheap to use. */
export function timesIn(locale: Locale): Times {
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const exact = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return {
    relative(at, now) {
      const passed = Math.max(0, now.getTime() - at.getTime());
      if (passed >= WEEK) return date.format(at);
      const { unit, length } = UNITS.find((candidate) => passed >= candidate.length) ?? NOW;
      return ago.format(-Math.floor(passed / length), unit);
    },
    exact: (at) => `${exact.format(at)} UTC`,
  };
}

const NOW = { unit: "second", length: SECOND } as const;
