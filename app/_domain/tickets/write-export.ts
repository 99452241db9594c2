import type { ExportedTicket } from "./export-tickets";

const COLUMNS = [
  "number",
  "desk",
  "title",
  "content",
  "status",
  "priority",
  "category",
  "identity",
  "author_name",
  "author_email",
  "client_external_id",
  "client_name",
  "assignee",
  "group",
  "comments",
  "created_at",
  "last_activity_at",
  "resolved_at",
] as const satisfies (keyof ExportedTicket)[];

/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180, UTF-8 with a byte order mark, and no cell that a spreadsheet would calculate. */
export async function* csvOf(tickets: AsyncIterable<ExportedTicket>): AsyncGenerator<string, void> {
  yield `${BYTE_ORDER_MARK}${lineOf([...COLUMNS])}`;
  for await (const ticket of tickets) yield lineOf(COLUMNS.map((column) => ticket[column]));
}

/** One array of objects; times are ISO 8601. */
export async function* jsonOf(
  tickets: AsyncIterable<ExportedTicket>,
): AsyncGenerator<string, void> {
  let before = "[\n";
  for await (const ticket of tickets) {
    yield `${before}${JSON.stringify(ticket)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

function lineOf(cells: (string | number | Date | null)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

/** An apostrophe in front makes a spreadsheet show a formula instead of calculating it. */
export function cellOf(value: string | number | Date | null): string {
  const text = value instanceof Date ? value.toISOString() : `${value ?? ""}`;
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
