/** More than 12,000 would not fit into the head of a request; the cut is before a whole character. */
const TOO_LONG = /^(?=.{12001})(.{0,12000})%[0-7C-F].*/;

/**
 * Where `n`, `title`, `content`, `priority` and `c` lead, as what follows the session's address:
 * "" where they say nothing.
 */
export function pathOf(place: unknown): string {
  const given = Object(place);
  const number = `${given.n ?? ""}`.trim().replace(/^#/, "");
  if (number) return `/tickets/${encodeURIComponent(number)}`;
  const query = new URLSearchParams();
  // The longest comes last, for it is what a long path loses.
  for (const name of ["title", "priority", "c", "content"]) {
    const text = `${given[name] ?? ""}`.slice(0, name === "content" ? 5000 : 200);
    if (text.trim()) query.set(name, text);
  }
  return `${query}` && `/new?${query}`.replace(TOO_LONG, "$1");
}
