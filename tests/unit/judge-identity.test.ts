import { describe, expect, test } from "vitest";
import { IDENTITY_FIELDS, type Identity } from "@/app/_domain/clients/identity";
import { type Claim, judgeIdentity } from "@/app/_domain/clients/judge-identity";
import { signatureOf, signedMessage } from "@/app/_domain/clients/signature";
import { Refusal } from "@/app/_domain/refusal";

type Desk = Parameters<typeof judgeIdentity>[0];
type Level = Desk["securityLevel"];

const NOW_S = 1780000000;
const NOW = new Date(NOW_S * 1000);
const MAX_AGE = 600;
const PERSON: Identity = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, `my ${field}`]));
const NOBODY: Identity = {};
const NO_SIGNATURE = "0".repeat(64);

function deskOf(change: Partial<Desk> = {}): Desk {
  const keys = [
    { version: 2, key: "the newest key", validUntil: null },
    { version: 1, key: "the old key", validUntil: new Date(NOW.getTime() + 60_000) },
  ];
  return { token: "lamps", securityLevel: "mixed", signatureMaxAge: null, keys, ...change };
}

function sign(
  identity: Identity,
  { key = "the newest key", deskToken = "lamps", signedAt }: SignOptions = {},
): Claim {
  const message = signedMessage({ deskToken, signedAt, identity });
  return { identity, signature: signatureOf(key, message), signedAt };
}

interface SignOptions {
  key?: string;
  deskToken?: string;
  signedAt?: number;
}

/** What the claim amounts to in one line, or the code of the refusal. */
function judged(claim: Claim, change: Partial<Desk> = {}): string {
  try {
    const { identity, trusted } = judgeIdentity(deskOf(change), claim, NOW);
    return trusted ? `${identity}, trusted` : identity;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe("the levels of a desk", () => {
  const late = sign(PERSON, { signedAt: NOW_S - MAX_AGE - 1 });
  const early = sign(PERSON, { signedAt: NOW_S + 301 });
  const undated = sign(PERSON);
  const levels: Level[] = ["none", "mixed", "signature"];

  test.each<[string, Claim, [string, string, string], Partial<Desk>?]>([
    [
      "nothing",
      { identity: NOBODY, signature: "" },
      ["anonymous", "anonymous", "signature_required"],
    ],
    [
      "unsigned data",
      { identity: PERSON, signature: "" },
      ["unverified, trusted", "unverified", "signature_required"],
    ],
    ["signed data", sign(PERSON), ["verified, trusted", "verified, trusted", "verified, trusted"]],
    [
      "data with a wrong signature",
      { identity: PERSON, signature: NO_SIGNATURE },
      ["unverified, trusted", "signature_invalid", "signature_invalid"],
    ],
    [
      "a wrong signature without any data",
      { identity: NOBODY, signature: NO_SIGNATURE },
      ["anonymous", "signature_invalid", "signature_invalid"],
    ],
    [
      "a right signature without any data",
      sign(NOBODY),
      ["anonymous", "anonymous", "signature_required"],
    ],
    [
      "a signature past the age that the desk takes",
      late,
      ["unverified, trusted", "signature_expired", "signature_expired"],
      { signatureMaxAge: MAX_AGE },
    ],
    [
      "a signature of the future",
      early,
      ["unverified, trusted", "signed_at_in_future", "signed_at_in_future"],
    ],
    [
      "a signature without its time where the desk wants one",
      undated,
      ["unverified, trusted", "signed_at_required", "signed_at_required"],
      { signatureMaxAge: MAX_AGE },
    ],
  ])("take %s for what it is", (_, claim, expected, change) => {
    const outcomes = levels.map((securityLevel) => judged(claim, { ...change, securityLevel }));
    expect(outcomes).toEqual(expected);
  });

  test.each(IDENTITY_FIELDS)("take %s alone for data, signed or not", (field) => {
    const alone = { [field]: "A" };
    expect(judged({ identity: alone, signature: "" })).toBe("unverified");
    expect(judged(sign(alone), { securityLevel: "signature" })).toBe("verified, trusted");
  });
});

describe("the key", () => {
  test.each([
    ["the newest key", 2],
    ["the old key", 1],
  ])("%s signs, and it is told that it did", (key, version) => {
    expect(judgeIdentity(deskOf(), sign(PERSON, { key }), NOW).key?.version).toBe(version);
  });

  test.each(["", "the oldest key"])("%j does not", (key) => {
    expect(judged(sign(PERSON, { key }))).toBe("signature_invalid");
  });

  test("is none where nothing good was signed", () => {
    const claim = { identity: PERSON, signature: NO_SIGNATURE };
    expect(judgeIdentity(deskOf({ securityLevel: "none" }), claim, NOW).key).toBeUndefined();
  });

  test("does not count at the level none when its signature is too old", () => {
    const desk = deskOf({ securityLevel: "none", signatureMaxAge: MAX_AGE });
    const claim = sign(PERSON, { signedAt: NOW_S - MAX_AGE - 1 });
    expect(judgeIdentity(desk, claim, NOW).key).toBeUndefined();
  });
});

describe("a signature is invalid", () => {
  const good = sign(PERSON, { signedAt: NOW_S });

  test.each<[string, Partial<Claim>]>([
    ["in capitals", { signature: good.signature.toUpperCase() }],
    ["a digit short", { signature: good.signature.slice(1) }],
    ["padded", { signature: `${good.signature}00` }],
    ["with a space before it", { signature: ` ${good.signature}` }],
    ["with another time", { signedAt: NOW_S + 1 }],
    ["without its time", { signedAt: undefined }],
  ])("%s", (_, change) => {
    expect(judged({ ...good, ...change })).toBe("signature_invalid");
  });

  test("of another desk with the same key", () => {
    expect(judged(sign(PERSON, { deskToken: "bulbs" }))).toBe("signature_invalid");
  });

  test.each(IDENTITY_FIELDS)("with another %s", (field) => {
    const identity = { ...PERSON, [field]: "another" };
    expect(judged({ ...good, identity })).toBe("signature_invalid");
  });

  test.each(IDENTITY_FIELDS)("without the %s that it was made with", (field) => {
    const { [field]: _, ...identity } = PERSON;
    expect(judged({ ...good, identity })).toBe("signature_invalid");
  });

  test.each(IDENTITY_FIELDS)("with a %s that it was made without", (field) => {
    expect(judged({ ...sign(NOBODY), identity: { [field]: "A" } })).toBe("signature_invalid");
  });
});

describe("the time of a signature", () => {
  const GOOD = "verified, trusted";

  test.each([
    ["five minutes ahead of us", 300, null, GOOD],
    ["more than five minutes ahead of us", 301, null, "signed_at_in_future"],
    ["as far ahead where there is an age", 301, MAX_AGE, "signed_at_in_future"],
    ["long ago where the desk sets no age", -1_000_000, null, GOOD],
    ["just now where the desk sets an age", 0, MAX_AGE, GOOD],
    ["at the very age", -MAX_AGE, MAX_AGE, GOOD],
    ["a second past the age", -MAX_AGE - 1, MAX_AGE, "signature_expired"],
  ])("%s", (_, seconds, signatureMaxAge, expected) => {
    expect(judged(sign(PERSON, { signedAt: NOW_S + seconds }), { signatureMaxAge })).toBe(expected);
  });

  test("that was not signed does not make an old signature young", () => {
    const replayed = { ...sign(PERSON, { signedAt: NOW_S - MAX_AGE - 1 }), signedAt: NOW_S };
    expect(judged(replayed, { signatureMaxAge: MAX_AGE })).toBe("signature_invalid");
  });
});
