import { describe, expect, test } from "vitest";
import { askedWords, searchLane, searchWords } from "@/app/_domain/inbox/search-words";

describe("the words of a text", () => {
  test.each<[string, string[]]>([
    ["Zażółć gęślą jaźń", ["zazolc", "gesla", "jazn"]],
    ["Її п'ять ґудзиків", ["іі", "пять", "гудзиків"]],
    ["Straße, ÅNGSTRÖM & Œuvre", ["strasse", "angstrom", "oeuvre"]],
    ["l'heure d’été", ["l", "heure", "d", "ete"]],
    ["#2616-2!", ["2616", "2", "2616-2"]],
    ["<hanna@example.com>", ["hanna", "example", "com", "hanna@example.com"]],
    ["well-known e-mail", ["well", "known", "e", "mail"]],
    ["the the THE", ["the"]],
    ["🦊 — … \0 ", []],
    ["", []],
  ])("of %j are %j", (text, words) => {
    expect(searchWords([text]).toSorted()).toEqual(words.toSorted());
  });

  test("are no more and no longer than a vector takes", () => {
    const many = Array.from({ length: 9000 }, (_, i) => `w${i}`).join(" ");
    expect(searchWords([many]).length).toBeLessThanOrEqual(2002);
    expect(searchWords(["ж".repeat(20_000)])).toEqual(["ж".repeat(40)]);
    expect(searchWords([null, undefined, "lamp"])).toEqual(["lamp"]);
  });
});

test("what is asked for keeps its order, and numbers and addresses whole", () => {
  expect(askedWords("Lampa #2616-2 hanna@exam")).toEqual(["lampa", "2616-2", "hanna@exam"]);
  expect(askedWords("'); drop table -- \\ & | ! :* <->")).toEqual(["drop", "table"]);
});

test("a lane is a desk in a third of a month of UTC", () => {
  const deskId = "0199aaaa-bbbb-7ccc-8ddd-eeeeeeee1234";
  expect(searchLane(deskId, new Date("2026-04-30T23:59:59Z"))).toBe("123426042");
});
