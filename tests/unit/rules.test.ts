import { describe, expect, test } from "vitest";
import { isShown, matches, ruleFor } from "@/app/_widget/rules";
import { pick, seededRandom } from "./seeded-random";

describe("a pattern", () => {
  test.each([
    ["is the whole address", "https://a.example/", "https://a.example/", true],
    ["is not its beginning alone", "https://a.example/", "https://a.example/x", false],
    ["is not its end alone", "a.example/", "https://a.example/", false],
    [
      "takes a star for any run of characters",
      "https://*.example/*",
      "https://a.b.example/c/d",
      true,
    ],
    ["takes a star for no characters", "https://a.example/*", "https://a.example/", true],
    ["takes a star at the beginning", "*/admin", "https://a.example/admin", true],
    [
      "takes a star at the end no further than its text",
      "https://a.example/b*",
      "https://a.example/a",
      false,
    ],
    ["needs what stands between stars in this order", "*b*a*", "https://ab", false],
    ["finds what stands between stars in this order", "*a*b*", "https://ab", true],
    ["takes stars side by side as one", "a***b", "ab", true],
    ["is everything as a star alone", "*", "https://a.example/", true],
    ["does not use a character for two of its parts", "ab*ba", "aba", false],
    ["does not use a character for middle and end", "*aba*ba", "xaba", false],
    ["needs its end after its middle", "*b*a", "ab-a-b", false],
    ["tells capitals from small letters", "https://a.example/A", "https://a.example/a", false],
    ["takes a dot literally", "https://a.example/", "https://axexample/", false],
    ["takes brackets and backslashes literally", "*[a-z]\\d+(x)?$*", "1[a-z]\\d+(x)?$2", true],
    ["takes a question mark literally", "*?a=1", "https://a.example/?a=1", true],
    ["sees the fragment", "*#/inbox*", "https://a.example/#/inbox/3", true],
    ["falls back inside a repetition", "*aab*", "aaaaab", true],
    ["falls back to a border within a part", "*abcabd*", "abcabcabd", true],
    ["takes characters beyond the first plane whole", "*🦊*", "https://a.example/🦊/", true],
  ])("%s", (_, pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test("means what a naive reading of it means", () => {
    const random = seededRandom(11);
    const word = (letters: string, longest: number) =>
      Array.from({ length: Math.floor(random() * longest) }, () => pick(random, [...letters])).join(
        "",
      );
    const differing = Array.from(
      { length: 20_000 },
      () => [word("aab**", 8), word("aab", 10)] as const,
    ).filter(([pattern, text]) => matches(pattern, text) !== naively(pattern, text));
    expect(differing).toEqual([]);
  });

  function naively(pattern: string, text: string): boolean {
    if (pattern === "") return text === "";
    const rest = pattern.slice(1);
    if (pattern[0] !== "*") return pattern[0] === text[0] && naively(rest, text.slice(1));
    return naively(rest, text) || (text !== "" && naively(pattern, text.slice(1)));
  }
});

describe("rules", () => {
  const url = "https://a.example/shop/cart";

  test.each([
    ["without any, the widget is everywhere", [], [], true],
    ["of blank lines are none", ["", "  "], ["", "\t"], true],
    ["for showing hold it back elsewhere", ["*/account*"], [], false],
    ["for showing need one that matches", ["*/account*", "*/shop/*"], [], true],
    ["for hiding take it away", [], ["*/cart"], false],
    ["for hiding win over those for showing", ["*"], ["*/cart"], false],
    ["for hiding that do not match change nothing", ["*/shop/*"], ["*/admin"], true],
  ])("%s", (_, show, hide, expected) => {
    expect(isShown(url, show, hide)).toBe(expected);
  });

  test.each([
    ["the one that hides", ["*"], ["*/x", "*/cart"], { shown: false, rule: "*/cart" }],
    ["the first that shows", ["*/x", "*/shop*", "*"], [], { shown: true, rule: "*/shop*" }],
    ["none where none shows", ["*/x"], [], { shown: false, rule: undefined }],
    ["none where there are none", [], [], { shown: true, rule: undefined }],
  ])("name the one that decided: %s", (_, show, hide, expected) => {
    expect(ruleFor(url, show, hide)).toEqual(expected);
  });
});

describe("two hundred rules of 300 characters against an address of 2,000", () => {
  const LONG = "a".repeat(2000);

  test.each([
    ["many stars and no end", `${"*a".repeat(149)}*X`, LONG],
    ["a long part that fails at its last character", `*${"a".repeat(297)}b*`, LONG],
    ["a long part that fails at its first character", `*b${"a".repeat(297)}*`, LONG],
    ["a long part that nearly fits everywhere", `*${"ab".repeat(148)}b*`, "ab".repeat(1000)],
    ["a part that fails in its middle", `*${"a".repeat(148)}b${"a".repeat(148)}*`, LONG],
    ["nothing but stars", "*".repeat(300), LONG],
    ["many short parts", `${"*aab".repeat(74)}*X*`, "aab".repeat(666)],
  ])("take less than 50 ms: %s", (_, rule, url) => {
    const rules = Array.from({ length: 200 }, () => rule.slice(0, 300));
    isShown(url, rules, rules);
    const durations = [1, 2, 3].map(() => {
      const before = performance.now();
      isShown(url, rules, []);
      return performance.now() - before;
    });
    expect(Math.min(...durations)).toBeLessThan(50);
  });
});
