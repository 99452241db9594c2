const LINE_BREAKS = /\r\n?|\u2028|\u2029/g;
/** Control characters but tab and line feed, and what turns the reading direction around. */
const UNWANTED = /[[\p{Cc}--[\t\n]]\u202a-\u202e\u2066-\u2069\ufeff]/gv;
const ANY_SPACE = /\s+/g;
const VISIBLE = /[^\s\p{Cf}\p{Mn}\p{DI}\u2800]/u;

/**
 * Text of several lines as it is stored: well-formed Unicode in NFC, lines ended by a line feed,
 * no control characters, no spaces at the ends. What shows nothing becomes the empty string.
 */
export function manyLines(input: string): string {
  const text = input
    .toWellFormed()
    .replace(LINE_BREAKS, "\n")
    .replace(UNWANTED, "")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
  return VISIBLE.test(text) ? text : "";
}

/** The same for text of one line: every run of white space becomes one space. */
export function oneLine(input: string): string {
  return manyLines(input).replace(ANY_SPACE, " ");
}

/** The length that limits speak of: characters as a person counts them, not UTF-16 units. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** What went wrong, without the lines below it, which may hold what it was about. */
export function firstLine(error: unknown): string {
  return String(error).split("\n", 1)[0] ?? "";
}
