import { validate } from "uuid";

/** The last row of a page; what comes after it is the next page. */
export interface Cursor {
  createdAt: Date;
  id: string;
}

export const FROM_THE_NEWEST: Cursor = {
  createdAt: new Date("9999-12-31T00:00:00Z"),
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

/** As it stands in an address; nobody is meant to read it, and there is nothing secret in it. */
export function writeCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(`${createdAt.getTime()} ${id}`).toString("base64url");
}

/** Milliseconds that PostgreSQL can hold as a time, and an id. */
const CURSOR = /^(\d{1,15}) (.+)$/;

/** Nothing where the text is no cursor of ours. */
export function readCursor(text: string): Cursor | undefined {
  const written = Buffer.from(text, "base64url").toString("latin1");
  const [, milliseconds, id = ""] = CURSOR.exec(written) ?? [];
  return validate(id) ? { createdAt: new Date(Number(milliseconds)), id } : undefined;
}
