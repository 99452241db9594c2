import { describe, expect, test } from "vitest";
import { isLocale, LOCALES, languageFor, preferredLocale } from "@/app/_domain/locales";

test("the portal speaks eight languages", () => {
  expect(LOCALES.toSorted()).toEqual(["cs", "de", "en", "es", "fr", "pl", "sk", "uk"]);
});

test.each(["PL", "pl-PL", "xx", "", "constructor", "__proto__", "toString", null, undefined, 7])(
  "%j is no language of ours",
  (value) => {
    expect(isLocale(value)).toBe(false);
  },
);

describe("what the browser likes best", () => {
  test.each([
    ["pl", "pl"],
    ["pl-PL", "pl"],
    ["PL-pl", "pl"],
    ["de-AT, pl;q=0.9", "de"],
    ["pl;q=0.5, de;q=0.8", "de"],
    ["pl;q=0.50,de;q=0.5", "pl"],
    ["xx, zh-Hans-CN;q=0.9, fr;q=0.1", "fr"],
    ["en;q=0, uk", "uk"],
    ["  cs ;  q=0.3 ,sk; q=0.2", "cs"],
    ["sk; Q=0.4, cs; q=0.3", "sk"],
    ["*, es;q=0.5", "es"],
  ])("in %j it is %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  test.each([
    undefined,
    "",
    "*",
    "en;q=0",
    "en;q=0.000",
    "pl;q=often",
    "pl;q=",
    "pl;q=-1",
    ";;;,,,=;q",
    "constructor, __proto__",
    "\u0000\ud800",
  ])("in %j there is nothing of ours", (header) => {
    expect(preferredLocale(header)).toBeUndefined();
  });
});

test("wishes beyond five hundred characters are not read", () => {
  expect(preferredLocale(`${"x,".repeat(250)}pl`)).toBeUndefined();
});

describe("the language of a page", () => {
  test.each([
    ["the reader's own choice", { chosen: "pl", subject: "de", browser: "fr" }, "pl"],
    ["the ticket's or desk's when nothing was chosen", { subject: "de", browser: "fr" }, "de"],
    [
      "the browser's when nothing else is said",
      { chosen: null, subject: null, browser: "fr" },
      "fr",
    ],
    ["the next wish's when a choice is not ours", { chosen: "xx", browser: "uk" }, "uk"],
    ["English when nobody says anything", {}, "en"],
    ["English when nothing that is said is ours", { chosen: "xx", browser: "ja" }, "en"],
  ])("is %s", (_, wishes, locale) => {
    expect(languageFor(wishes)).toBe(locale);
  });
});
