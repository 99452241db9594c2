import { describe, expect, test } from "vitest";
import { clientMayChange, statusAfterClientComment } from "@/app/_domain/tickets/status-rules";

describe("after a client's comment", () => {
  test.each([
    ["open", "open"],
    ["in_progress", "in_progress"],
    ["waiting", "open"],
    ["resolved", "open"],
  ] as const)("a ticket that was %s is %s", (before, after) => {
    expect(statusAfterClientComment(before)).toBe(after);
  });
});

describe("a client", () => {
  test.each([
    ["open", "resolved", true],
    ["in_progress", "resolved", true],
    ["waiting", "resolved", true],
    ["resolved", "resolved", false],
    ["resolved", "open", true],
    ["open", "open", false],
    ["in_progress", "open", false],
    ["waiting", "open", false],
  ] as const)("may change a ticket that is %s to %s: %s", (from, to, may) => {
    expect(clientMayChange(from, to)).toBe(may);
  });
});
