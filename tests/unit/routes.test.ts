import { describe, expect, test } from "vitest";
import { type Area, areaOf, isClientArea, pathPattern } from "@/app/_server/routes";

const TOKEN = "Qm9ndXMtdG9rZW4tb2YtNDMtY2hhcmFjdGVycy1vay0";

describe("the kind of page that a path belongs to", () => {
  test.each<[string, Area]>([
    ["/", "portal"],
    ["/d/k3v9", "desk"],
    ["/d/k3v9/mine", "desk"],
    ["/d", "desk"],
    ["/t/abc", "capability"],
    ["/w/abc/tickets/2616-2", "capability"],
    ["/staff", "staff"],
    ["/staff/sign-in", "staff"],
    ["/api/widget/k3v9/config", "api"],
    ["/tickets", "portal"],
    ["/stafford", "portal"],
    ["/demo", "portal"],
  ])("of %s is %s", (path, area) => {
    expect(areaOf(path)).toBe(area);
  });

  test.each<[Area, boolean]>([
    ["portal", true],
    ["desk", true],
    ["capability", true],
    ["staff", false],
    ["api", false],
  ])("%s is a client page: %s", (area, expected) => {
    expect(isClientArea(area)).toBe(expected);
  });
});

describe("a path in the log", () => {
  test.each([
    ["/", "/"],
    ["/d/k3v9", "/d/k3v9"],
    ["/staff/tickets/7", "/staff/tickets/7"],
    [`/t/${TOKEN}`, "/t/…"],
    [`/w/${TOKEN}/tickets/2616-2`, "/w/…/tickets/2616-2"],
    [`/w/${TOKEN}/new`, "/w/…/new"],
    ["/t", "/t"],
    ["/t/", "/t/"],
  ])("%s is written as %s", (path, pattern) => {
    expect(pathPattern(path)).toBe(pattern);
  });

  // All of these are answered like `/t/<token>`, for the server reads the path more kindly.
  test.each([`//t/${TOKEN}`, `///w/${TOKEN}/new`])("%s does not show its token", (path) => {
    expect(pathPattern(path)).not.toContain(TOKEN);
  });
});
