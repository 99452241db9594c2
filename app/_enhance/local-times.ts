/** Puts the exact times, which the server tells in UTC, into the reader's own zone. */
export function localTimes(page: Document): void {
  const format = new Intl.DateTimeFormat(page.documentElement.lang, {
    dateStyle: "long",
    timeStyle: "short",
  });
  for (const time of page.querySelectorAll("time")) {
    time.title = format.format(new Date(time.dateTime));
  }
}
