import { expect, test } from "vitest";
import { jsonOf, textOf } from "@/app/_server/command-line/answer";

const ROWS = [
  { number: "A1", author_name: "Zażółć", closed: false },
  { number: "A1000", author_name: null, closed: true },
];

test("a list is columns for a reader", () => {
  expect(textOf({ facts: ROWS })).toBe(
    ["number  author name  closed", "A1      Zażółć       no", "A1000   –            yes"].join(
      "\n",
    ),
  );
  expect(textOf({ facts: [] })).toBe("Nothing is there.");
});

test("a cell is one line of at most sixty characters", () => {
  const [, cell] = textOf({ facts: [{ title: `two\nlines ${"🦊".repeat(80)}` }] }).split("\n");
  expect([...(cell ?? "")]).toHaveLength(60);
  expect(cell).toMatch(/^two lines 🦊+…$/u);
});

test("one thing is its names and values, what has many lines below them", () => {
  const facts = { number: "A1", content: "Hello,\n\nit is dark.", comments: [{ seq: 1 }] };
  expect(textOf({ facts })).toBe(
    "number    A1\n\ncontent\n\n  Hello,\n\n  it is dark.\n\ncomments\n\n  seq  1",
  );
});

test("a script gets one line of JSON, whatever a reader gets", () => {
  expect(jsonOf({ facts: ROWS, text: "two tickets" })).toBe(JSON.stringify(ROWS));
  expect(textOf({ facts: ROWS, text: "two tickets" })).toBe("two tickets");
});
