import { describe, expect, test } from "vitest";
import { FROM_THE_NEWEST, readCursor, writeCursor } from "@/app/_domain/tickets/cursor";

const ID = "019a0c3e-7b1d-7c2a-9f00-1234567890ab";

function encoded(text: string): string {
  return Buffer.from(text).toString("base64url");
}

test.each([
  ["a moment to the millisecond", { createdAt: new Date("2026-04-15T12:00:00.123Z"), id: ID }],
  ["the beginning", FROM_THE_NEWEST],
])("%s is read as it was written", (_, cursor) => {
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

test("what is written needs no escape in an address", () => {
  expect(writeCursor({ createdAt: new Date(0), id: ID })).toMatch(/^[\w-]+$/);
});

describe("what is no cursor", () => {
  test.each([
    ["nothing", ""],
    ["any text", "next"],
    ["a NUL", "\0"],
    ["an emoji", "🦊"],
    ["100,000 letters", "a".repeat(100_000)],
    ["a time alone", encoded("1780000000000")],
    ["an id alone", encoded(ID)],
    ["no time", encoded(` ${ID}`)],
    ["a time that is no number", encoded(`yesterday ${ID}`)],
    ["a time without end", encoded(`Infinity ${ID}`)],
    ["a time before all calendars", encoded(`-8640000000000000 ${ID}`)],
    ["a time after all calendars", encoded(`8640000000000000 ${ID}`)],
    ["an id that is none", encoded("1780000000000 7")],
    ["an id with more behind it", encoded(`1780000000000 ${ID}'`)],
  ])("%s", (_, text) => {
    expect(readCursor(text)).toBeUndefined();
  });
});
