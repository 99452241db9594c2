import { expect, test } from "vitest";
import { undoForm } from "@/app/staff/(team)/tickets/_forms/ticket-forms";
import { readUndo, writeUndo } from "@/app/staff/(team)/tickets/_forms/ticket-undo";

const ID = "0198c0de-0000-7000-8000-000000000000";
const APRIL = new Date("2026-04-30T06:00:00Z");

test.each([
  { back: { status: "open" }, left: { status: "resolved" } },
  { back: { assigneeId: null, priority: "high" }, left: { assigneeId: ID, priority: "low" } },
  { back: { snoozedUntil: APRIL }, left: { snoozedUntil: null } },
  { back: { snoozedUntil: null, groupId: ID }, left: { snoozedUntil: APRIL, groupId: null } },
] as const)(
  "what takes a change back comes through the address as it was: %j",
  ({ back, left }) => {
    const fields = readUndo(writeUndo({ back, left }) ?? "");
    expect(undoForm.parse({ id: ID, ...fields })).toEqual({ id: ID, ...back, over: left });
  },
);

test("of what was sent only that is expected again which changed something", () => {
  const text = writeUndo({ back: { status: "open" }, left: { status: "resolved", groupId: null } });
  expect(readUndo(text ?? "")).toEqual({ status: "open", over: "status=resolved" });
});

test("of nothing that was changed there is nothing to take back", () => {
  expect(writeUndo({ back: {}, left: { status: "open" } })).toBeUndefined();
});

test.each([
  "",
  "over=",
  "status=open",
  "status=gone&over=status%3Dopen",
  "status=open&over=status%3Dgone",
  "assigneeId=x&over=",
  "snoozedUntil=tomorrow&over=",
  "title=Mine&over=",
  "id=x&over=",
])("an address with %j takes nothing back", (text) => {
  expect(readUndo(text)).toBeUndefined();
});

test("an address holds no field that the form has not", () => {
  expect(readUndo("status=open&over=status%3Dresolved&title=Mine&id=x")).toEqual({
    status: "open",
    over: "status=resolved",
  });
});
