/** A mail's text, apart from what it repeats of earlier ones. */
export interface Folded {
  said: string;
  quoted: string;
}

const QUOTED = /^\s*>/;
const BLANK = /^\s*$/;
const RULE = /^\s*[-_]{4,}[^\n]{0,60}$/;
/** `From: …`, in whatever language. */
const HEADER = /^\s*\*?\p{L}[\p{L} ]{0,24}\*?\s?:\*?\s*\S/u;
const SIGNATURE = /^--\s*$/;
const LONGEST_SIGNATURE = 12;
const SENT_FROM =
  /^(?:sent from|get outlook|wysłane z|wysłano z|gesendet von|von meinem|envoyé de|enviado desde|odesláno z|odoslané z|надіслано з) .{1,60}$/iu;

/**
 * Folds away what a mail program put below an answer, or above it: quoted lines with the words that
 * introduce them, the head of an earlier mail, a signature. `senders` are the names and addresses
 * that earlier mails came from; by them, and not by words, an introduction is known in any language.
 * Quotes that somebody answers one by one stay. Nothing is lost: the parts make up the whole.
 */
export function foldQuotes(text: string, senders: string[]): Folded {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const known = senders.map((sender) => sender.toLowerCase()).filter((sender) => sender.length > 2);
  const end = aboveSignature(lines, aboveRules(lines, quoteStart(lines, known)));
  const start = belowLeadingQuote(lines.slice(0, end));
  const said = lines.slice(start, end).join("\n").trim();
  const quoted = [...lines.slice(0, start), ...lines.slice(end)].join("\n").trim();
  return said === "" ? { said: quoted, quoted: "" } : { said, quoted };
}

function quoteStart(lines: string[], known: string[]): number {
  const tail = trailingQuote(lines);
  const introduced = tail < lines.length ? introduction(lines, tail) : tail;
  const head = lines.findIndex((_, at) => isHead(lines, at, known));
  return head === -1 ? introduced : Math.min(head, introduced);
}

/** Where the last quote begins, if nothing but it follows. */
function trailingQuote(lines: string[]): number {
  const last = lines.findLastIndex((line) => !QUOTED.test(line) && !BLANK.test(line));
  const first = lines.findIndex((line, at) => at > last && QUOTED.test(line));
  return first === -1 ? lines.length : first;
}

/** Where the line begins that says whose words follow, of up to three lines and ending in a colon. */
function introduction(lines: string[], quote: number): number {
  const last = lines.findLastIndex((line, at) => at < quote && !BLANK.test(line));
  const line = lines[last] ?? "";
  if (!/[:：]\s*$/.test(line) || QUOTED.test(line)) return quote;
  const dated = [0, 1, 2].find((more) => isDated(lines.slice(Math.max(0, last - more), last + 1)));
  return last - (dated ?? 0);
}

function isDated(lines: string[]): boolean {
  return lines.every((line) => !BLANK.test(line)) && /\d/.test(lines.join(" "));
}

/** An earlier mail that is repeated without marks: its head, or a line that names its sender. */
function isHead(lines: string[], at: number, known: string[]): boolean {
  const line = lines[at] ?? "";
  const isNamed = (text: string) => known.some((sender) => text.toLowerCase().includes(sender));
  const three = lines.slice(at, at + 3);
  if (three.length === 3 && three.every((each) => HEADER.test(each))) {
    return isNamed(lines.slice(at, at + 5).join("\n"));
  }
  const isIntroduction = /[:：]\s*$/.test(line) && /\d/.test(line) && isNamed(line);
  const next = lines.slice(at + 1, at + 4).find((each) => !BLANK.test(each));
  return isIntroduction && next !== undefined && !QUOTED.test(next);
}

/** Lines that only part one thing from another go with what is below them. */
function aboveRules(lines: string[], end: number): number {
  if (end === lines.length) return end;
  const last = lines.findLastIndex((line, at) => at < end && !BLANK.test(line));
  return RULE.test(lines[last] ?? "") ? last : end;
}

function aboveSignature(lines: string[], end: number): number {
  const sign = lines.findIndex((line, at) => at < end && SIGNATURE.test(line));
  if (sign !== -1 && end - sign <= LONGEST_SIGNATURE) return aboveSignature(lines, sign);
  const last = lines.findLastIndex((line, at) => at < end && !BLANK.test(line));
  return SENT_FROM.test(lines[last]?.trim() ?? "") ? last : end;
}

/** Below a quote that comes first and is the only one. */
function belowLeadingQuote(lines: string[]): number {
  const first = lines.findIndex((line) => QUOTED.test(line));
  const last = lines.findLastIndex((line) => QUOTED.test(line));
  const isOne = lines.slice(first, last + 1).every((line) => QUOTED.test(line) || BLANK.test(line));
  const isAlone = lines.slice(last + 1).every(BLANK.test.bind(BLANK));
  if (first === -1 || !isOne || isAlone) return 0;
  return lines.slice(0, introduction(lines, first)).every((line) => BLANK.test(line))
    ? last + 1
    : 0;
}
