type Fact = string | number | boolean | null;

/** Facts under the names that scripts read, snake_case. */
export interface Facts {
  [name: string]: Told;
}

type Told = Fact | (string | Facts)[];

export interface Answer {
  facts: Facts | Facts[];
  /** For a reader; without it the facts themselves, aligned. */
  text?: string;
}

const WIDEST_CELL = 60;

/** One line, so that a script may also take the last line of what a wrapper printed. */
export function jsonOf({ facts }: Answer): string {
  return JSON.stringify(facts);
}

export function textOf({ facts, text }: Answer): string {
  if (text !== undefined) return text;
  return Array.isArray(facts) ? tableOf(facts) : recordOf(facts);
}

function tableOf(rows: Facts[]): string {
  const [first] = rows;
  if (!first) return "Nothing is there.";
  const names = Object.keys(first);
  const lines = [
    names.map(labelOf),
    ...rows.map((row) => names.map((name) => cellOf(row[name] ?? null))),
  ];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]))));
  return lines
    .map((cells) => cells.map((cell, column) => padded(cell, widths[column])).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Short facts side by side with their names, then the long ones below theirs. */
function recordOf(facts: Facts): string {
  const entries = Object.entries(facts);
  const width = Math.max(...entries.map(([name]) => name.length));
  const short = entries.flatMap(([name, fact]) =>
    isLong(fact) ? [] : [`${labelOf(name).padEnd(width)}  ${plain(fact)}`.trimEnd()],
  );
  const long = entries.flatMap(([name, fact]) =>
    isLong(fact) ? [`${labelOf(name)}\n\n${indented(blockOf(fact))}`] : [],
  );
  return [short.join("\n"), ...long].join("\n\n");
}

function isLong(fact: Told): boolean {
  return Array.isArray(fact) ? fact.length > 0 : String(fact).includes("\n");
}

function blockOf(fact: Told): string {
  if (!Array.isArray(fact)) return plain(fact);
  const parts = fact.map((part) => (typeof part === "string" ? part : `${recordOf(part)}\n`));
  return parts.join("\n").trimEnd();
}

function cellOf(fact: Told): string {
  const text = plain(fact).replace(/\s+/g, " ");
  const characters = [...text];
  return characters.length > WIDEST_CELL
    ? `${characters.slice(0, WIDEST_CELL - 1).join("")}…`
    : text;
}

function plain(fact: Told): string {
  if (fact === null || fact === "" || Array.isArray(fact)) return "–";
  if (typeof fact === "boolean") return fact ? "yes" : "no";
  return String(fact);
}

function labelOf(name: string): string {
  return name.replaceAll("_", " ");
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

function widthOf(text = ""): number {
  return [...text].length;
}

function padded(text: string, width = 0): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
