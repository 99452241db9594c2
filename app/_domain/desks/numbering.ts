import { oneLine } from "../text";

const COUNTERS = ["nr", "nr-y", "nr-m", "nr-w", "nr-d"] as const;
const DATE_PARTS = ["yyyy", "yy", "mm", "dd", "ww"] as const;

export type Counter = (typeof COUNTERS)[number];
type DatePart = (typeof DATE_PARTS)[number];

export type Piece =
  | { kind: "text"; text: string }
  | { kind: "date"; part: DatePart }
  | { kind: "counter"; counter: Counter; padding: number };

export type NumberingProblem =
  | "empty"
  | "too_long"
  | "unknown_placeholder"
  | "unsuitable_text"
  | "no_counter"
  | "counters_touch"
  | "may_repeat";

export type Numbering = { pieces: Piece[] } | { problem: NumberingProblem };

export const DEFAULT_NUMBERING = "{{yy}}{{ww}}-{{nr-w}}";

export const LONGEST_PATTERN = 100;
const PLACEHOLDER = /\{\{(.*?)\}\}/g;
const PADDED = /^(.*?)(?::([1-9]))?$/;
const SUITABLE_TEXT = /^[\p{L}\p{N}#._/-]*$/u;

/** What must be visible in the number for a counter to restart without repeating one. */
const PERIOD_PARTS: Record<Counter, DatePart[]> = {
  nr: [],
  "nr-y": ["yyyy"],
  "nr-m": ["yyyy", "mm"],
  "nr-w": ["yyyy", "ww"],
  "nr-d": ["yyyy", "mm", "dd"],
};

/** Reads a pattern, or says why it is refused. */
export function parseNumbering(pattern: string): Numbering {
  if (pattern === "") return { problem: "empty" };
  if (pattern.length > LONGEST_PATTERN) return { problem: "too_long" };
  const pieces = split(pattern);
  if (!pieces) return { problem: "unknown_placeholder" };
  const problem = problemOf(pieces);
  return problem ? { problem } : { pieces };
}

function split(pattern: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of pattern.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ kind: "text", text: pattern.slice(end, match.index) });
    const piece = placeholder(match[1] ?? "");
    if (!piece) return undefined;
    pieces.push(piece);
    end = match.index + match[0].length;
  }
  if (end < pattern.length) pieces.push({ kind: "text", text: pattern.slice(end) });
  return pieces;
}

function placeholder(name: string): Piece | undefined {
  const part = DATE_PARTS.find((known) => known === name);
  if (part) return { kind: "date", part };
  const [, word, padding] = PADDED.exec(name) ?? [];
  const counter = COUNTERS.find((known) => known === word);
  return counter && { kind: "counter", counter, padding: Number(padding ?? 1) };
}

function problemOf(pieces: Piece[]): NumberingProblem | undefined {
  if (!pieces.every((piece) => piece.kind !== "text" || SUITABLE_TEXT.test(piece.text))) {
    return "unsuitable_text";
  }
  const counters = pieces.filter((piece) => piece.kind === "counter");
  if (counters.length === 0) return "no_counter";
  if (countersTouch(pieces)) return "counters_touch";
  const shown = datePartsOf(pieces);
  const anchored = counters.some(({ counter }) =>
    PERIOD_PARTS[counter].every((part) => shown.has(part)),
  );
  return anchored ? undefined : "may_repeat";
}

/**
 * Two counters with nothing but digits between them could make one number in two ways
 * (1 and 11, 11 and 1); one alone is read back by the fixed width of all the rest.
 */
function countersTouch(pieces: Piece[]): boolean {
  let separated = true;
  for (const piece of pieces) {
    if (piece.kind === "counter" && !separated) return true;
    if (piece.kind === "counter") separated = false;
    if (piece.kind === "text" && /\P{N}/u.test(piece.text)) separated = true;
  }
  return false;
}

function datePartsOf(pieces: Piece[]): Set<DatePart> {
  const parts = pieces.flatMap((piece) => (piece.kind === "date" ? [piece.part] : []));
  return new Set(parts.map((part) => (part === "yy" ? "yyyy" : part)));
}

/** The counters of a pattern and the period each stands in on that day (UTC), such as `nr-w 2026-48`. */
export function countersOf(pieces: Piece[], at: Date): Map<Counter, string> {
  const dates = dateParts(pieces, at);
  const counters = new Map<Counter, string>();
  for (const piece of pieces) {
    if (piece.kind !== "counter") continue;
    const period = PERIOD_PARTS[piece.counter].map((part) => dates[part]).join("-");
    counters.set(piece.counter, `${piece.counter} ${period}`.trim());
  }
  return counters;
}

export function formatNumber(
  pieces: Piece[],
  at: Date,
  countOf: (counter: Counter) => number,
): string {
  const dates = dateParts(pieces, at);
  const texts = pieces.map((piece) => {
    if (piece.kind === "text") return piece.text;
    if (piece.kind === "date") return dates[piece.part];
    return String(countOf(piece.counter)).padStart(piece.padding, "0");
  });
  return texts.join("");
}

/** How a number is looked up: case and a leading `#` do not matter. */
export function numberKey(number: string): string {
  return oneLine(number).replace(/^#/, "").toLowerCase();
}

/**
 * In a pattern with a week the year is the week's own (29 December 2025 is in week 1 of 2026),
 * or January's numbers would come back in December.
 */
function dateParts(pieces: Piece[], at: Date): Record<DatePart, string> {
  const week = isoWeek(at);
  const hasWeek = pieces.some((piece) => piece.kind === "date" && piece.part === "ww");
  const year = String(hasWeek ? week.year : at.getUTCFullYear());
  return {
    yyyy: year,
    yy: year.slice(-2),
    mm: String(at.getUTCMonth() + 1).padStart(2, "0"),
    dd: String(at.getUTCDate()).padStart(2, "0"),
    ww: String(week.week).padStart(2, "0"),
  };
}

function isoWeek(at: Date): { year: number; week: number } {
  const thursday = new Date(at);
  thursday.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return { year, week: Math.floor(days / 7) + 1 };
}
