/** More would not fit into the head of a request. */
const LONGEST_PATH = 12_000;

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
  return `${query}` && `/new?${query}`.slice(0, LONGEST_PATH);
}
