/** Letters that are not a plain letter with a mark, and what people type for them. */
const PLAIN: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ґ: "г",
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
const MARKS = /\p{M}/gu;
/** An apostrophe inside a Ukrainian word parts nothing. */
const INNER_APOSTROPHE = /(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})/gu;
const BETWEEN_CHUNKS = /[^\p{L}\p{N}@._+/:-]+/u;
const PARTS = /[\p{L}\p{N}]+/gu;
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** What PostgreSQL takes as one vector is a megabyte; these keep far below. */
const LONGEST_WORD = 40;
const MOST_WORDS = 2000;
const MOST_ASKED = 10;

/**
 * The words that a text is found by: lower case, without accents, each once. A chunk that holds
 * a digit or an `@`, such as a number or an address, is there as a whole and in its parts.
 */
export function searchWords(texts: (string | null | undefined)[]): string[] {
  const words = new Set<string>();
  for (const chunk of chunksOf(texts.filter(Boolean).join(" "))) {
    for (const part of partsOf(chunk)) words.add(cut(part));
    if (isWhole(chunk)) words.add(cut(chunk));
    if (words.size >= MOST_WORDS) break;
  }
  return [...words];
}

/** The words that somebody asks for, in their order; a number or an address only as a whole. */
export function askedWords(text: string): string[] {
  const words = chunksOf(text).flatMap((chunk) => (isWhole(chunk) ? [chunk] : partsOf(chunk)));
  return [...new Set(words.map(cut))].slice(-MOST_ASKED);
}

function chunksOf(text: string): string[] {
  return folded(text)
    .split(BETWEEN_CHUNKS)
    .map((chunk) => chunk.replace(ENDS, ""))
    .filter((chunk) => chunk !== "");
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(INNER_APOSTROPHE, "")
    .toLowerCase()
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter);
}

function partsOf(chunk: string): string[] {
  return chunk.match(PARTS) ?? [];
}

function isWhole(chunk: string): boolean {
  return /[\p{N}@]/u.test(chunk);
}

function cut(word: string): string {
  return word.slice(0, LONGEST_WORD).toWellFormed();
}

/** A desk's tickets of ten days (UTC); every word of theirs has it before it. */
export function searchLane(deskId: string, createdAt: Date): string {
  return `${deskId.slice(-4)}${searchPeriod(createdAt)}`;
}

/** Which third of which month: `26040` for the first ten days of April 2026. */
export function searchPeriod(date: Date): string {
  const third = Math.min(2, Math.floor((date.getUTCDate() - 1) / 10));
  return `${date.toISOString().slice(2, 7).replace("-", "")}${third}`;
}
