import { describe, expect, test } from "vitest";
import { sessionInput } from "@/app/_domain/clients/session-input";

function problemsOf(said: unknown) {
  const issues = sessionInput.safeParse(said).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join("."), message]);
}

test("a page may say nothing at all", () => {
  expect(sessionInput.parse({})).toEqual({ identity: {}, signature: "" });
});

test("what was left empty is not part of the identity", () => {
  const said = { client_external_id: 42, client_name: "", user_email: null, user_name: " A " };
  expect(sessionInput.parse(said).identity).toEqual({
    client_external_id: "42",
    user_name: " A ",
  });
});

test("what the configuration holds for the loader is left out", () => {
  const said = { account_url: "https://a.example", desk_token: "lamps", layout: "inline", q: [] };
  expect(sessionInput.parse(said)).toEqual({ identity: {}, signature: "" });
});

test.each([[null], [[]], ["text"], [42]])("what is no object is refused: %j", (said) => {
  expect(sessionInput.safeParse(said).success).toBe(false);
});

test("what is wrong is told at its field, all of it at once", () => {
  const said = { client_email: {}, user_name: "a\nb", signed_at: "yesterday" };
  expect(problemsOf(said)).toEqual([
    ["client_email", "type"],
    ["user_name", "control_character"],
    ["signed_at", "type"],
  ]);
});

describe("the time of the signature", () => {
  test.each([
    [1780000000, 1780000000],
    ["1780000000", 1780000000],
    [1, 1],
  ])("is a number of seconds: %j", (signedAt, seconds) => {
    expect(sessionInput.parse({ signed_at: signedAt }).signedAt).toBe(seconds);
  });

  test.each([[0], ["0"], [""], [null], [undefined]])("is absent when it is %j", (signedAt) => {
    expect(sessionInput.parse({ signed_at: signedAt }).signedAt).toBeUndefined();
  });

  test.each([
    [-1],
    [1.5],
    [2 ** 53],
    [Number.NaN],
    [true],
    [[]],
    [{}],
    ["12x"],
    ["-1"],
    ["1.5"],
    ["1e9"],
    [" 1780000000"],
    ["1".repeat(16)],
  ])("cannot be %j", (signedAt) => {
    expect(problemsOf({ signed_at: signedAt })).toEqual([["signed_at", "type"]]);
  });
});

describe("the signature", () => {
  test.each([[""], [null], [undefined]])("is absent when it is %j", (signature) => {
    expect(sessionInput.parse({ signature }).signature).toBe("");
  });

  test.each([[0], [42], [false], [true], [[]], [["a".repeat(64)]], [{}]])(
    "is there, and can be none that is good, when it is %j",
    (signature) => {
      expect(sessionInput.parse({ signature }).signature).toBe("no text");
    },
  );

  test.each([" ", "abc", "A".repeat(64)])("is kept as it came: %j", (signature) => {
    expect(sessionInput.parse({ signature }).signature).toBe(signature);
  });
});

describe("the language", () => {
  test.each(["pl", "uk"])("is one of ours: %s", (locale) => {
    expect(sessionInput.parse({ locale }).locale).toBe(locale);
  });

  test.each([["tlh"], [""], ["constructor"], [7], [null], [[]]])(
    "is as if it were not said when it is %j",
    (locale) => {
      expect(sessionInput.parse({ locale }).locale).toBeUndefined();
    },
  );
});
