import { validate } from "uuid";
import { TicketPriority } from "@/prisma/generated/enums";

export const INBOX_SORTS = ["newest", "oldest", "activity", "priority"] as const;

export type InboxSort = (typeof INBOX_SORTS)[number];

/** The last row of a page, by what the page is sorted by. */
export interface InboxCursor {
  /** When it was created or, sorted by activity, last touched. */
  at: Date;
  id: string;
  priority: TicketPriority;
}

const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Where the first page begins. */
export function startOf(sort: InboxSort): InboxCursor {
  if (sort === "oldest") return { at: new Date(0), id: FIRST_ID, priority: "low" };
  return { at: new Date("9999-12-31T00:00:00Z"), id: LAST_ID, priority: "urgent" };
}

/** As it stands in an address. */
export function writeInboxCursor({ at, id, priority }: InboxCursor): string {
  return Buffer.from(`${at.getTime()} ${priority} ${id}`).toString("base64url");
}

/** Milliseconds that PostgreSQL can hold as a time, a priority and an id. */
const CURSOR = /^(\d{1,15}) (\w+) (.+)$/;

/** Nothing where the text is no cursor of ours. */
export function readInboxCursor(text: string): InboxCursor | undefined {
  const written = Buffer.from(text, "base64url").toString("latin1");
  const [, milliseconds, word, id = ""] = CURSOR.exec(written) ?? [];
  const priority = Object.values(TicketPriority).find((value) => value === word);
  if (!priority || !validate(id)) return undefined;
  const at = new Date(Number(milliseconds));
  return Number.isNaN(at.getTime()) ? undefined : { at, id, priority };
}
