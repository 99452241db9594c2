import { expect, test } from "vitest";
import { nextPath } from "@/app/_web/next-path";

test.each(["/staff/profile", "/staff/tickets/2616-2?tab=notes", "/staff/desks/a%2Fb"])(
  "%s is gone on to after signing in",
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test("what Next marks its own requests with is left out", () => {
  expect(nextPath("/staff/inbox?view=mine&_rsc=1a2b3")).toBe("/staff/inbox?view=mine");
});

test.each([
  undefined,
  null,
  "",
  "/",
  "/staff",
  "/staffing",
  "https://evil.example/staff/inbox",
  "//evil.example/staff/",
  "/\\evil.example/staff/",
  "\t/staff/inbox",
  "/staff/..//evil.example",
  "/staff/../t/some-link",
  "/staff/%2e%2e//evil.example",
  "/staff/.\t./..//evil.example",
  "javascript:alert(1)",
])("%j leads to the inbox", (wish) => {
  expect(nextPath(wish)).toBe("/staff/inbox");
});
