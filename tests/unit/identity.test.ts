import { describe, expect, test } from "vitest";
import { IDENTITY_FIELDS, type IdentityField, identityInput } from "@/app/_domain/clients/identity";

const LIMITS: Record<IdentityField, number> = {
  client_external_id: 500,
  client_email: 254,
  client_name: 200,
  client_url: 500,
  client_plan: 500,
  user_external_id: 500,
  user_email: 254,
  user_name: 200,
  user_phone: 500,
};

function read(field: IdentityField, value: unknown) {
  return identityInput.parse({ [field]: value })[field];
}

function problemsOf(field: IdentityField, value: unknown) {
  return identityInput.safeParse({ [field]: value }).error?.issues.map((issue) => ({
    field: issue.path.join("."),
    code: issue.message,
    ...("params" in issue ? issue.params : {}),
  }));
}

test("what a site adds of its own is left out", () => {
  expect(identityInput.parse({ user_name: "User", role: "admin" })).toEqual({ user_name: "User" });
});

test("every field that is wrong is told at once", () => {
  const wrong = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, []]));
  const issues = identityInput.safeParse(wrong).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join("."))).toEqual([...IDENTITY_FIELDS]);
});

describe.each(IDENTITY_FIELDS)("%s", (field) => {
  const limit = LIMITS[field];

  test.each([[undefined], [null], [""]])("is absent when it is %j", (value) => {
    expect(read(field, value)).toBeUndefined();
  });

  test("is absent when it is not named", () => {
    expect(identityInput.parse({})[field]).toBeUndefined();
  });

  test.each([
    [42, "42"],
    [0, "0"],
    [-7, "-7"],
    [1.5, "1.5"],
    [9007199254740991, "9007199254740991"],
  ])("may be the number %d", (value, text) => {
    expect(read(field, value)).toBe(text);
  });

  test("keeps the spaces and the capitals that it came with", () => {
    expect(read(field, "  Żółw  A ")).toBe("  Żółw  A ");
  });

  test("may hold as many characters as are allowed, however many units they take", () => {
    expect(read(field, "🦊".repeat(limit))).toBe("🦊".repeat(limit));
  });

  test.each([limit + 1, 10_000])("may not hold %d characters", (count) => {
    expect(problemsOf(field, "a".repeat(count))).toEqual([
      { field, code: "too_long", limit, count },
    ]);
  });

  test.each([
    ["no number", Number.NaN],
    ["a number without end", Number.POSITIVE_INFINITY],
    ["a number that is not written in digits", 1e30],
    ["a yes", true],
    ["a list", ["CRM-123"]],
    ["an object", { toString: "CRM-123" }],
  ])("may not be %s", (_, value) => {
    expect(problemsOf(field, value)).toEqual([{ field, code: "type" }]);
  });

  test.each(["CRM\0", "CRM\n123", "\r", "\t", "CRM\u001f", "\u007f"])(
    "may not hold control characters: %j",
    (value) => {
      expect(problemsOf(field, value)).toEqual([{ field, code: "control_character" }]);
    },
  );

  test.each(["\ud800", "CRM\udc00", "\udc00\ud800"])(
    "may not hold half a character: %j",
    (value) => {
      expect(problemsOf(field, value)).toEqual([{ field, code: "ill_formed" }]);
    },
  );
});
