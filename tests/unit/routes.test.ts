import { describe, expect, test } from "vitest";
import { type Area, areaOf, doorOf, pathPattern } from "@/app/_server/routes";

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
    ["/demo", "site"],
    ["/demos", "portal"],
  ])("of %s is %s", (path, area) => {
    expect(areaOf(path)).toBe(area);
  });
});

describe("what Next is asked for", () => {
  test.each([
    ["/", "/"],
    ["/d/k3v9", "/d"],
    ["/d/k3v9/", "/d"],
    [`/t/${TOKEN}`, "/t"],
    ["/t/%D0%B0", "/t"],
    [`/t/${TOKEN}/mute`, "/t/mute"],
    ["/t/mute", "/t"],
    ["/d/k3v9/mine", "/d/mine"],
    ["/d/mine", "/d"],
    [`/w/${TOKEN}`, "/w"],
    [`/w/${TOKEN}/`, "/w"],
    [`/w/${TOKEN}/new`, "/w/new"],
    ["/w/new", "/w"],
    [`/w/${TOKEN}/tickets/2616-2`, "/w/tickets"],
    [`/w/${TOKEN}/tickets/a%2Fb`, "/w/tickets"],
  ])("for %s is the door %s", (path, door) => {
    expect(doorOf(path)).toBe(door);
  });

  test.each([
    "/_next/data/x.json",
    "/_error",
    "/_not-found",
    "/500",
    "/404",
    "/index.rsc",
    "/.rsc",
    "/d/x.segments/_tree.segment.rsc",
    `/t/${TOKEN}/more`,
    `/w/${TOKEN}/tickets`,
    "/d/k3v9/mine/more",
    `/w/${TOKEN}/tickets/2616-2/more`,
    `/w/${TOKEN}/other`,
    "/demo",
    "/Demo",
    "//t",
  ])("for %s is nothing", (path) => {
    expect(doorOf(path)).toBeUndefined();
  });
});

describe("a path in the log", () => {
  test.each([
    ["/", "/"],
    ["/d/k3v9", "/d/k3v9"],
    ["/staff/tickets/7", "/staff/tickets/7"],
    [`/t/${TOKEN}`, "/t/…"],
    [`/w/${TOKEN}/tickets/2616-2`, "/w/…/tickets/2616-2"],
    [`/t/${TOKEN}/mute`, "/t/…/mute"],
    [`/w/${TOKEN}/new`, "/w/…/new"],
    [`/staff/set-up/${TOKEN}`, "/staff/set-up/…"],
    [`/staff/invitation/${TOKEN}`, "/staff/invitation/…"],
    [`/staff/reset/${TOKEN}`, "/staff/reset/…"],
    ["/staff/reset", "/staff/reset"],
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
