import { describe, expect, test } from "vitest";
import { commentInput, visitorTicket } from "@/app/_domain/tickets/ticket-input";

const GOOD = {
  title: "The lamp is dark",
  content: "It was bright yesterday.",
  name: "Hanna Lindqvist",
  email: "hanna@example.com",
};

function read(fields: Record<string, unknown>) {
  return visitorTicket.parse({ ...GOOD, ...fields });
}

function problemsOf(fields: Record<string, unknown>) {
  const parsed = visitorTicket.safeParse({ ...GOOD, ...fields });
  return parsed.error?.issues.map((issue) => ({
    field: issue.path.join("."),
    code: issue.message,
    ...("params" in issue ? issue.params : {}),
  }));
}

/** An address of exactly so many characters. */
function emailOf(length: number): string {
  const domain = `${"d".repeat(59)}.${"e".repeat(59)}.${"f".repeat(59)}.com`;
  return `${"a".repeat(Math.min(60, length - domain.length - 1))}@${domain}`.padStart(length, "a");
}

describe("a ticket as a visitor writes it", () => {
  test("needs a title, a content, a name and an address, and no more", () => {
    expect(visitorTicket.parse(GOOD)).toEqual({ ...GOOD, priority: "normal" });
  });

  test("has one line where there is one, and many where there are many", () => {
    const { title, name, content } = read({
      title: " The\nlamp ",
      name: "Hanna\tLindqvist",
      content: "First\r\n\r\n  second ",
    });
    expect([title, name, content]).toEqual(["The lamp", "Hanna Lindqvist", "First\n\n  second"]);
  });

  test("has its address in small letters", () => {
    expect(read({ email: " Hanna@Example.COM " }).email).toBe("hanna@example.com");
  });

  test.each(["low", "normal", "high", "urgent"])("may be of priority %s", (priority) => {
    expect(read({ priority }).priority).toBe(priority);
  });

  test.each(["", " ", undefined])("is of normal priority when it says %j", (priority) => {
    expect(read({ priority }).priority).toBe("normal");
  });

  test.each(["", " ", undefined])("is of no category when it says %j", (category) => {
    expect(read({ category }).category).toBeUndefined();
  });

  test("has no room for what is the team's", () => {
    const ticket = read({ status: "resolved", assignee: "me", identity: "verified" });
    expect(ticket).toEqual({ ...GOOD, priority: "normal" });
  });
});

describe("what is missing", () => {
  test.each(["title", "content", "name", "email"])("is told at the field %s", (field) => {
    expect(problemsOf({ [field]: undefined })).toEqual([{ field, code: "required" }]);
  });

  test.each(["title", "content", "name", "email"])(
    "is told at the field %s when nothing can be seen in it",
    (field) => {
      expect(problemsOf({ [field]: " \u200b\n\0" })).toEqual([{ field, code: "required" }]);
    },
  );

  test("is told at every field at once", () => {
    const problems = problemsOf({ title: "", content: "", name: "", email: "" });
    expect(problems?.map(({ field }) => field)).toEqual(["title", "content", "name", "email"]);
  });
});

describe("what is too long", () => {
  test.each([
    ["title", 200],
    ["content", 20_000],
    ["name", 200],
  ])("the field %s holds %i characters, however many units they take", (field, limit) => {
    expect(problemsOf({ [field]: "🦊".repeat(limit) })).toBeUndefined();
  });

  test.each([
    ["title", 200],
    ["content", 20_000],
    ["name", 200],
  ])("the field %s over %i characters is told with how many there are", (field, limit) => {
    expect(problemsOf({ [field]: "🦊".repeat(limit + 1) })).toEqual([
      { field, code: "too_long", limit, count: limit + 1 },
    ]);
  });

  test("an address of 255 characters is told with how many there are", () => {
    expect(problemsOf({ email: emailOf(255) })).toEqual([
      { field: "email", code: "too_long", limit: 254, count: 255 },
    ]);
  });

  test("spaces that are not stored do not count", () => {
    expect(problemsOf({ title: `${" ".repeat(300)}a` })).toBeUndefined();
  });
});

describe("what is no address", () => {
  test.each([
    "hanna",
    "hanna@",
    "@example.com",
    "hanna@example",
    "hanna@example..com",
    "hanna lindqvist@example.com",
    "hanna@example.com, tom@example.com",
    "Hanna <hanna@example.com>",
    "hanna@exa\nmple.com",
    "hanna@example.com\r\nBcc: all@example.com",
  ])("%j", (email) => {
    expect(problemsOf({ email })).toEqual([{ field: "email", code: "email" }]);
  });
});

describe("what is not on the list", () => {
  test.each(["URGENT", "critical", "constructor"])("the priority %s is unknown", (priority) => {
    expect(problemsOf({ priority })).toEqual([{ field: "priority", code: "unknown" }]);
  });

  test.each([["a", "b"], { toString: "x" }, 7, null])("a title cannot be %j", (title) => {
    expect(problemsOf({ title })).toEqual([{ field: "title", code: "type" }]);
  });
});

test.each([
  ["says nothing", " \u200b", "required"],
  ["says too much", "a".repeat(20_001), "too_long"],
])("a comment that %s is refused", (_, content, code) => {
  expect(commentInput.safeParse({ content }).error?.issues.map(({ message }) => message)).toEqual([
    code,
  ]);
});
