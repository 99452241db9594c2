export interface Decision {
  shown: boolean;
  /** The rule that decided; absent where none matched. */
  rule?: string;
}

/** Stands at both ends of pattern and address, and in no address. */
const EDGE = "\0";

/** Whether the widget is shown on the page of this address: hiding wins, no show rules mean everywhere. */
export function isShown(url: string, show: string[], hide: string[]): boolean {
  return !ruleOf(hide, url) && (!show.some(isRule) || Boolean(ruleOf(show, url)));
}

/** The same with its reason. */
export function ruleFor(url: string, show: string[], hide: string[]): Decision {
  return { shown: isShown(url, show, hide), rule: ruleOf(hide, url) ?? ruleOf(show, url) };
}

function ruleOf(rules: string[], url: string): string | undefined {
  return rules.find((rule) => isRule(rule) && matches(rule, url));
}

function isRule(line: string): boolean {
  return line.trim() !== "";
}

/**
 * `*` is any run of characters, everything else is itself, from the first character to the last.
 * Takes time in proportion to both lengths whatever the pattern: a regular expression would hang.
 */
export function matches(pattern: string, text: string): boolean {
  let at = 0;
  for (const part of (EDGE + pattern + EDGE).split("*")) {
    at = endOf(part, EDGE + text + EDGE, at);
  }
  return at <= text.length + 2;
}

/** Where the first `part` after `at` ends, past the end where there is none (Knuth, Morris, Pratt). */
function endOf(part: string, text: string, at: number): number {
  const borders = [0];
  let length = 0;
  const read = (next?: string) => {
    while (length && part[length] !== next) length = borders[length - 1] ?? 0;
    if (part[length] === next) length++;
  };
  for (let own = 1; own < part.length; borders.push(length)) read(part[own++]);
  length = 0;
  while (length < part.length && at < text.length) read(text[at++]);
  return length < part.length ? text.length + 1 : at;
}
