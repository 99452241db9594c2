import { describe, expect, test } from "vitest";
import { signatureOf, signedMessage } from "@/app/_domain/clients/signature";
import { type Claimed, checkSignature, type Verdict } from "@/app/_domain/desks/check-signature";
import type { DeskKey } from "@/app/_domain/desks/desk-keys";
import { VECTOR_DESK, VECTOR_SECRET, VECTORS } from "../support/signature-vectors";

const NOW = new Date(1780000060 * 1000);
const KEY: DeskKey = { version: 3, key: VECTOR_SECRET, validUntil: null };
const DESK = { token: VECTOR_DESK, signatureMaxAge: null as number | null, keys: [KEY] };

/** The first vector as a page gives it. */
const PAGE: Claimed & { signed_at: string } = {
  ...VECTORS[0]?.identity,
  signed_at: `${VECTORS[0]?.signedAt}`,
};

function check(
  claimed: Claimed,
  options: {
    desk?: Partial<typeof DESK>;
    otherTokens?: string[];
  } = {},
): Verdict {
  const { desk, otherTokens = [] } = options;
  return checkSignature({ desk: { ...DESK, ...desk }, claimed, otherTokens, now: NOW });
}

/** What a site makes that signs other fields than it shows. */
function signedAs(changes: Record<string, string>, key = VECTOR_SECRET): string {
  const { signed_at, desk_token = VECTOR_DESK, ...identity } = { ...PAGE, ...changes };
  const lines = signedMessage({ deskToken: desk_token, identity }).split("\n");
  return signatureOf(key, lines.with(2, signed_at).join("\n"));
}

describe("a signature that fits", () => {
  test.each(VECTORS)("is valid: $what", ({ identity, signedAt, signature }) => {
    const signed_at = signedAt === undefined ? "" : `${signedAt}`;
    expect(check({ ...identity, signed_at, signature })).toEqual({
      state: "valid",
      version: 3,
      until: null,
      problem: undefined,
    });
  });

  test("says until when the key before is good, where it was made with that", () => {
    const until = new Date(NOW.getTime() + 1000);
    const older = { version: 2, key: "older", validUntil: until };
    const signature = signedAs({}, "older");
    expect(check({ ...PAGE, signature }, { desk: { keys: [KEY, older] } })).toMatchObject({
      state: "valid",
      version: 2,
      until,
    });
  });

  test("is of an old key where that is over", () => {
    const until = new Date(NOW.getTime() - 1000);
    const older = { version: 2, key: "older", validUntil: until };
    const signature = signedAs({}, "older");
    const verdict = check({ ...PAGE, signature }, { desk: { keys: [KEY, older] } });
    expect(verdict).toEqual({ state: "old_key", version: 2, until });
  });

  test.each([
    ["signature_expired", "1780000000", 30],
    ["signed_at_required", "", 30],
    ["signed_at_in_future", "1780009999", null],
  ])("may still be refused: %s", (problem, signed_at, signatureMaxAge) => {
    const signature = signedAs({ signed_at });
    const verdict = check({ ...PAGE, signed_at, signature }, { desk: { signatureMaxAge } });
    expect(verdict).toMatchObject({ state: "valid", problem });
  });
});

describe("a signature that cannot be one", () => {
  const right = VECTORS[0]?.signature ?? "";

  test.each([
    ["upper_case", right.toUpperCase()],
    ["spaces", `${right}\n`],
    ["other_code", Buffer.from(right, "hex").toString("base64")],
    ["other_code", Buffer.from(right, "hex").toString("base64url")],
    ["length", right.slice(1)],
    ["not_hex", `${right.slice(1)}z`],
  ])("is malformed: %s", (why, signature) => {
    expect(check({ ...PAGE, signature })).toEqual({ state: "malformed", why });
  });

  test("is missing where there is none", () => {
    expect(check(PAGE)).toEqual({ state: "missing" });
  });
});

test("a field that the portal refuses is named, whatever the signature", () => {
  const signature = "0".repeat(64);
  const claimed = { ...PAGE, client_name: "a\nb", signed_at: "soon", signature };
  expect(check(claimed)).toEqual({
    state: "bad_fields",
    fields: { client_name: { code: "control_character" }, signed_at: { code: "seconds" } },
  });
});

describe("what was signed otherwise is found", () => {
  test.each<[string, string, string, string]>([
    ["client_plan", "empty", "Premium", ""],
    ["client_name", "trimmed", "John Smith ", "John Smith"],
    ["client_name", "space_at_end", "John Smith", "John Smith "],
    ["client_name", "line_at_end", "John Smith", "John Smith\n"],
    ["client_name", "line_at_end", "John Smith", "John Smith\r\n"],
    ["user_email", "lower_case", "User@Example.com", "user@example.com"],
    ["client_external_id", "upper_case", "crm-123", "CRM-123"],
    ["user_name", "composed", "Zażółć".normalize("NFD"), "Zażółć".normalize("NFC")],
    ["user_name", "decomposed", "Zażółć".normalize("NFC"), "Zażółć".normalize("NFD")],
    ["client_name", "html_escaped", "Smith & Sons", "Smith &amp; Sons"],
    ["client_url", "url_escaped", "https://a.example/b", "https%3A%2F%2Fa.example%2Fb"],
    ["user_phone", "word_for_nothing", "", "null"],
    ["client_url", "slash_at_end", "https://a.example", "https://a.example/"],
    ["signed_at", "milliseconds", "1780000000", "1780000000000"],
    ["signed_at", "empty", "1780000000", ""],
  ])("in %s: %s", (field, how, shown, signed) => {
    const signature = signedAs({ [field]: signed });
    const verdict = check({ ...PAGE, [field]: shown, signature });
    expect(verdict).toEqual({ state: "differs", slip: { field, how } });
  });

  test("in a field that was given the value of another", () => {
    const signature = signedAs({ user_external_id: "CRM-123" });
    expect(check({ ...PAGE, signature })).toEqual({
      state: "differs",
      slip: { field: "user_external_id", how: "other_field", other: "client_external_id" },
    });
  });

  test("in the token of another desk", () => {
    const signature = signedAs({ desk_token: "otherdesk" });
    expect(check({ ...PAGE, signature }, { otherTokens: ["otherdesk"] })).toEqual({
      state: "differs",
      slip: { field: "desk_token", how: "other_desk" },
    });
  });

  const { signed_at, ...identity } = PAGE;
  const right = signedMessage({ deskToken: VECTOR_DESK, signedAt: Number(signed_at), identity });

  test.each([
    ["windows_lines", right.replaceAll("\n", "\r\n")],
    ["line_at_end", `${right}\n`],
    ["no_version", right.slice(3)],
  ])("in the whole message: %s", (how, message) => {
    const signature = signatureOf(VECTOR_SECRET, message);
    expect(check({ ...PAGE, signature })).toEqual({
      state: "differs",
      slip: { field: undefined, how },
    });
  });

  test("in empty lines that were left out", () => {
    const signature = signatureOf(VECTOR_SECRET, ["v1", VECTOR_DESK, "CRM-123"].join("\n"));
    expect(check({ client_external_id: "CRM-123", signature })).toMatchObject({
      slip: { how: "no_empty_lines" },
    });
  });
});

test("two differences are not guessed at", () => {
  const signature = signedAs({ client_plan: "", user_name: "user" });
  expect(check({ ...PAGE, signature })).toEqual({ state: "nothing_fits" });
});

test("no verdict holds the key or a signature that would fit", () => {
  const right = VECTORS[0]?.signature ?? "";
  const verdicts = [
    check({ ...PAGE, signature: signedAs({ client_plan: "" }) }),
    check({ ...PAGE, signature: "0".repeat(64) }),
    check({ ...PAGE, signature: right.toUpperCase() }),
    check({ ...PAGE, signature: right }),
  ];
  const told = JSON.stringify(verdicts);
  expect([told.includes(VECTOR_SECRET), told.includes(right)]).toEqual([false, false]);
});
