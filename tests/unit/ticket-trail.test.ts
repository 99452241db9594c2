import { expect, test } from "vitest";
import { neighbour } from "@/app/_ui/staff/ticket-trail";

const trail = { address: "/staff/inbox", ids: ["a", "b", "c"] };

test.each([
  ["b", 1, "/staff/tickets/c"],
  ["b", -1, "/staff/tickets/a"],
  ["c", 1, undefined],
  ["a", -1, undefined],
  ["x", 1, undefined],
] as const)("beside %s, %i away, is %s", (id, away, expected) => {
  expect(neighbour(trail, `/staff/tickets/${id}`, away)).toBe(expected);
});
