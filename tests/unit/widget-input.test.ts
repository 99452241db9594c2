import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { origins, rules, signatureAge } from "@/app/_domain/desks/widget-input";

function codesOf(schema: ZodType, value: unknown) {
  return schema.safeParse(value).error?.issues.map(({ message }) => message);
}

describe("rules", () => {
  test("are 200 patterns of 300 characters at most, however many units they take", () => {
    const most = Array.from({ length: 200 }, () => "🦊".repeat(300));
    expect(rules.parse(most)).toEqual(most);
    expect(codesOf(rules, [...most, "*"])).toEqual(["too_many_rules"]);
    expect(codesOf(rules, ["*", "a".repeat(301)])).toEqual(["rule_too_long"]);
  });

  test("have no blank patterns, and blank ones do not count", () => {
    expect(rules.parse([...Array(300).fill(" \t"), " */shop* "])).toEqual(["*/shop*"]);
  });
});

describe("origins", () => {
  test("are written as a browser names them, each once", () => {
    expect(
      origins.parse([
        "https://Shop.Example:443/",
        "https://shop.example",
        "http://localhost:3000",
        "http://[::1]:8080",
        "https://żółw.example",
      ]),
    ).toEqual([
      "https://shop.example",
      "http://localhost:3000",
      "http://[::1]:8080",
      "https://xn--w-uga1v8h.example",
    ]);
  });

  test.each([
    "",
    "null",
    "shop.example",
    "//shop.example",
    "ftp://shop.example",
    "javascript:alert(1)",
    "https://shop.example/path",
    "https://shop.example/?query",
    "https://shop.example/#hash",
    "https://user@shop.example",
    "https://*.shop.example",
    "https://shop.example;script-src",
    "https://shop.example,b.example",
    "https://'self'",
  ])("are not such as %s", (text) => {
    expect(codesOf(origins, ["https://shop.example", text])).toEqual(["not_an_origin"]);
  });

  test("are fifty at most, for all of them are sent with each page", () => {
    const many = Array.from({ length: 51 }, (_, place) => `https://s${place}.example`);
    expect(origins.parse(many.slice(1))).toHaveLength(50);
    expect(codesOf(origins, many)).toEqual(["too_many_origins"]);
  });
});

describe("the age of a signature", () => {
  test.each([1, 31_536_000, null])("may be %s", (age) => {
    expect(signatureAge.parse(age)).toBe(age);
  });

  test.each([0, -1, 1.5, 31_536_001, "60"])("may not be %j", (age) => {
    expect(signatureAge.safeParse(age).success).toBe(false);
  });
});
