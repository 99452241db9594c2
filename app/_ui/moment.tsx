import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  /** ISO 8601. */
  at: string | Date;
  now: Date;
}

const EXACT = { dateStyle: "long", timeStyle: "short" } as const;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** "5 minutes ago", with the exact time on hover; a script puts that into the reader's own zone. */
export function Moment({ speech, at, now }: Props) {
  const date = new Date(at);
  const { format } = speech;
  const recent = now.getTime() - date.getTime() < WEEK_MS;
  return (
    <time dateTime={date.toISOString()} title={`${format.dateTime(date, EXACT)} UTC`}>
      {recent ? format.relativeTime(date, now) : format.dateTime(date, { dateStyle: "medium" })}
    </time>
  );
}
