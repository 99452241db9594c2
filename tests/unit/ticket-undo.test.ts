import { expect, test } from "vitest";
import { undoForm } from "@/app/staff/(team)/tickets/_forms/ticket-forms";
import { readUndo, writeUndo } from "@/app/staff/(team)/tickets/_forms/ticket-undo";

const ID = "0198c0de-0000-7000-8000-000000000000";

test.each([
  { status: "open" },
  { assigneeId: null, priority: "high" },
  { snoozedUntil: new Date("2026-04-30T06:00:00Z") },
  { snoozedUntil: null, groupId: ID },
] as const)("what takes a change back comes through the address as it was: %j", (change) => {
  const fields = readUndo(writeUndo(change) ?? "");
  expect(undoForm.parse({ id: ID, ...fields })).toEqual({ id: ID, ...change });
});

test("of nothing that was changed there is nothing to take back", () => {
  expect(writeUndo({})).toBeUndefined();
});

test.each(["", "status=gone", "assigneeId=x", "snoozedUntil=tomorrow", "title=Mine", "id=x"])(
  "an address with %j takes nothing back",
  (text) => {
    expect(readUndo(text)).toBeUndefined();
  },
);

test("an address holds no field that the form has not", () => {
  expect(readUndo("status=open&title=Mine&id=x")).toEqual({ status: "open" });
});
