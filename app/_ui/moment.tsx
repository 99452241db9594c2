import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  /** ISO 8601. */
  at: string;
  now: Date;
}

/** How long ago, with the exact time on hover; a script puts that into the reader's own zone. */
export function Moment({ speech: { times }, at, now }: Props) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={times.exact(date)}>
      {times.relative(date, now)}
    </time>
  );
}
