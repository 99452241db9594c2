import { beforeEach, describe, expect, test } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { Refusal } from "@/app/_domain/refusal";
import { KEY_KEPT_MS, newFormKey, submissionHash } from "@/app/_domain/tickets/form-key";

const NOW = new Date("2026-04-15T12:00:00Z");
const HOUR_MS = 60 * 60 * 1000;

beforeEach(() => setAppSecret("a secret of thirty-two bytes or more, for tests"));

function later(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

function hashOf(formKey: string, said = ["title", "content"], now = NOW): string {
  return submissionHash({ formKey, said, now }).toString("hex");
}

function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}

describe("what a submission is known by", () => {
  test("is the same when the same form is sent twice", () => {
    const key = newFormKey(NOW);
    expect(hashOf(key)).toBe(hashOf(key, ["title", "content"], later(HOUR_MS)));
  });

  test("is another when the same form says something else", () => {
    const key = newFormKey(NOW);
    expect(hashOf(key)).not.toBe(hashOf(key, ["title", "content."]));
  });

  test("is another when words only move from one field to the next", () => {
    const key = newFormKey(NOW);
    expect(hashOf(key, ["a", "b"])).not.toBe(hashOf(key, ["ab", ""]));
  });

  test("is another for another showing of the form", () => {
    expect(hashOf(newFormKey(NOW))).not.toBe(hashOf(newFormKey(NOW)));
  });
});

describe("a form", () => {
  test("is taken a day after it was shown", () => {
    expect(refusalOf(() => hashOf(newFormKey(NOW), [], later(24 * HOUR_MS)))).toBeUndefined();
  });

  test("is not taken later than a day after it was shown", () => {
    expect(refusalOf(() => hashOf(newFormKey(NOW), [], later(24 * HOUR_MS + 1000)))).toBe(
      "form_expired",
    );
  });

  test("is remembered longer than it is taken", () => {
    const key = newFormKey(NOW);
    expect(refusalOf(() => hashOf(key, [], later(KEY_KEPT_MS)))).toBe("form_expired");
  });

  test("is not taken when its key was signed by another secret", () => {
    const key = newFormKey(NOW);
    setAppSecret("another secret of thirty-two bytes or more");
    expect(refusalOf(() => hashOf(key))).toBe("form_expired");
  });
});

describe("a key that is not ours", () => {
  const genuine = () => newFormKey(NOW).split(".");

  test.each<[string, () => string]>([
    ["is empty", () => ""],
    ["is a word", () => "form"],
    ["has no signature", () => genuine().slice(0, 2).join(".")],
    ["has an empty signature", () => `${genuine().slice(0, 2).join(".")}.`],
    ["has another form's signature", () => [...genuine().slice(0, 2), genuine()[2]].join(".")],
    ["says a later time", () => ["zzzzzz", ...genuine().slice(1)].join(".")],
    ["has a changed nonce", () => [genuine()[0], "A".repeat(16), genuine()[2]].join(".")],
    ["has something behind it", () => `${newFormKey(NOW)}A`],
    ["has a line behind it", () => `${newFormKey(NOW)}\n`],
    ["is very long", () => "A".repeat(100_000)],
  ])("is refused when it %s", (_, key) => {
    expect(refusalOf(() => hashOf(key()))).toBe("form_expired");
  });
});
