import { afterEach, describe, expect, test } from "vitest";
import { Refusal } from "@/app/_domain/refusal";
import { checkPassword, fitsHash, hashPassword } from "@/app/_domain/staff/password";
import { setSignIn } from "@/app/_domain/staff/sign-in-settings";

const PERSON = { email: "hanna@example.com", name: "Hanna Lindqvist" };

afterEach(() => {
  globalThis.portalSignIn = undefined;
});

function problemOf(password: string): unknown {
  try {
    checkPassword(password, PERSON);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.fields.password : error;
  }
}

describe("a new password", () => {
  test.each<[string, unknown]>([
    ["", { code: "too_short", limit: 10, count: 0 }],
    ["123456789", { code: "too_short", limit: 10, count: 9 }],
    ["🦊🦊🦊🦊🦊", { code: "too_short", limit: 10, count: 5 }],
    ["a".repeat(201), { code: "too_long", limit: 200, count: 201 }],
    ["hanna@example.com", { code: "too_plain" }],
    ["HANNA@example.com", { code: "too_plain" }],
    [" hanna lindqvist ", { code: "too_plain" }],
  ])("is refused when it is %j: %j", (password, problem) => {
    expect(problemOf(password)).toEqual(problem);
  });

  test.each(["1234567890", "🦊".repeat(10), "a".repeat(200), "hanna@example.com!", "          "])(
    "is taken when it is %j",
    (password) => {
      expect(problemOf(password)).toBeUndefined();
    },
  );
});

describe("the hash of a password", () => {
  test("costs what is advised, unless a test says otherwise", async () => {
    setSignIn({ appUrl: "http://localhost:3000" });
    expect(await hashPassword("a password")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const passwordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
    setSignIn({ appUrl: "http://localhost:3000", passwordCost });
    expect(await hashPassword("a password")).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
  });

  test("is another each time and fits its password alone", async () => {
    setSignIn({ appUrl: "http://localhost:3000" });
    const [one, two] = [await hashPassword("a password"), await hashPassword("a password")];
    expect(one).not.toBe(two);
    expect(await fitsHash({ password: "a password", hash: one })).toBe(true);
    expect(await fitsHash({ password: "a Password", hash: one })).toBe(false);
  });
});
