import { describe, expect, test } from "vitest";
import { pathOf } from "@/app/_widget/place";

describe("a place in the widget", () => {
  test.each([
    ["nothing", undefined, ""],
    ["null", null, ""],
    ["a word", "billing", ""],
    ["no fields", {}, ""],
    ["unknown fields", { q: "x", id: 7 }, ""],
    ["blank fields", { n: " ", title: "", c: "\t" }, ""],
    ["a number", { n: "2616-2" }, "/tickets/2616-2"],
    ["a number with its sign", { n: " #2616-2 " }, "/tickets/2616-2"],
    ["a number as a number", { n: 17 }, "/tickets/17"],
    ["a number before all else", { n: "1", title: "x", c: "y" }, "/tickets/1"],
    ["a number with odd characters", { n: "A/1 ?ż#" }, "/tickets/A%2F1%20%3F%C5%BC%23"],
    ["a category", { c: "billing" }, "/new?c=billing"],
    ["a title", { title: "A & b" }, "/new?title=A+%26+b"],
    [
      "all of a form",
      { c: "c", priority: "high", content: "a\nb", title: "t" },
      "/new?title=t&priority=high&c=c&content=a%0Ab",
    ],
  ])("from %s", (_, place, path) => {
    expect(pathOf(place)).toBe(path);
  });

  test("has at most 200 characters of title and 5,000 of content", () => {
    const path = pathOf({ title: "t".repeat(300), content: "c".repeat(6000) });
    expect(path).toBe(`/new?title=${"t".repeat(200)}&content=${"c".repeat(5000)}`);
  });

  test("fits into the head of a request in any script", () => {
    const path = pathOf({ title: "Тема", c: "code", content: "ї".repeat(5000) });
    expect(path.length).toBeLessThanOrEqual(12_000);
    const { searchParams } = new URL(path, "https://a.example");
    expect([searchParams.get("title"), searchParams.get("c")]).toEqual(["Тема", "code"]);
    expect(searchParams.get("content")).toMatch(/^ї{1900,}/);
  });
});
