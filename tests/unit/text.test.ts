import { describe, expect, test } from "vitest";
import { characters, manyLines, oneLine } from "@/app/_domain/text";
import { pick, seededRandom } from "./seeded-random";

const FAMILY = "👨‍👩‍👧";

describe("text of several lines", () => {
  test.each([
    ["a NUL is left out", "a\0b", "ab"],
    ["control characters are left out", "a\u0007\u001b[31mb\u007f\u0085", "a[31mb"],
    ["a lone high surrogate becomes the replacement character", "a\ud800b", "a\ufffdb"],
    ["a lone low surrogate becomes the replacement character", "a\udc00b", "a\ufffdb"],
    ["marks that turn the direction are left out", "a\u202eb\u202c\u2066c\u2069", "abc"],
    ["a byte order mark is left out", "\ufeffa\ufeffb", "ab"],
    ["CRLF becomes a line feed", "a\r\nb", "a\nb"],
    ["a lone CR becomes a line feed", "a\rb", "a\nb"],
    ["line and paragraph separators become line feeds", "a\u2028b\u2029c", "a\nb\nc"],
    ["spaces at the ends of lines are left out", "a \t\nb\u00a0\nc", "a\nb\nc"],
    ["spaces and lines around the text are left out", " \n\n a\n ", "a"],
    ["indentation and blank lines inside stay", "a\n\n  b\tc", "a\n\n  b\tc"],
    ["letters with marks are composed", "z\u0307o\u0301\u0142w", "żółw"],
    ["emoji of several parts stay whole", FAMILY, FAMILY],
    ["the marks that right-to-left languages need stay", "א\u200fb\u200e", "א\u200fb\u200e"],
  ])("%s", (_, input, stored) => {
    expect(manyLines(input)).toBe(stored);
  });

  test.each([
    ["nothing", ""],
    ["white space", " \t\r\n\u00a0\u2003"],
    ["a zero-width space", "\u200b"],
    ["zero-width joiners", "\u200d\u200c\u2060\ufeff"],
    ["a soft hyphen", "\u00ad"],
    ["a variation selector", "\ufe0f"],
    ["direction marks", "\u202e\u200f"],
    ["a combining mark alone", "\u0301"],
    ["a Hangul filler", "\u3164"],
    ["a blank Braille cell", "\u2800"],
  ])("%s shows nothing and becomes the empty string", (_, input) => {
    expect(manyLines(input)).toBe("");
  });

  test("what is stored stays as it is when it is stored again", () => {
    const random = seededRandom(7);
    const units = [..."a \t\n\r\0é", "e\u0301", "\u0301", "\ud83d", "\ude00", "\u202e", "\u200b"];
    const texts = Array.from({ length: 2000 }, () =>
      Array.from({ length: 12 }, () => pick(random, units)).join(""),
    );
    const changed = texts.map(manyLines).filter((text) => manyLines(text) !== text);
    expect(changed).toEqual([]);
  });

  test("a megabyte of spaces between two letters costs less than a second", () => {
    const began = performance.now();
    // Enough to tell: what grows with the square takes three seconds here and half an hour on a megabyte.
    manyLines(`a${" ".repeat(40_000)}b`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("text of one line", () => {
  test.each([
    ["line breaks become one space", "a\r\n\n b", "a b"],
    ["tabs and runs of spaces become one space", "a\t \u00a0 b", "a b"],
    ["what shows nothing becomes the empty string", "\u200b \n", ""],
    ["other text stays as it is", "Żółw 🐢", "Żółw 🐢"],
  ])("%s", (_, input, stored) => {
    expect(oneLine(input)).toBe(stored);
  });
});

describe("the length that limits speak of", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["żółw", 4],
    ["🦊", 1],
    ["🦊🦊", 2],
    [FAMILY, 5],
  ])("of %j it is %i", (text, count) => {
    expect(characters(text)).toBe(count);
  });
});
