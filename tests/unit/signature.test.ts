import { describe, expect, test } from "vitest";
import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import {
  isSignedBy,
  type Signed,
  signatureOf,
  signedMessage,
} from "@/app/_domain/clients/signature";
import { VECTOR_DESK, VECTOR_SECRET, VECTORS } from "../support/signature-vectors";

const IDENTITY = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, `some ${field}`]));
const SIGNED: Signed = { deskToken: VECTOR_DESK, signedAt: 1780000000, identity: IDENTITY };
const SIGNATURE = signatureOf(VECTOR_SECRET, signedMessage(SIGNED));

function isGood(signature: string, change: Partial<Signed> = {}, secretKey = VECTOR_SECRET) {
  return isSignedBy(secretKey, signedMessage({ ...SIGNED, ...change }), signature);
}

test.each(VECTORS)("$what is signed as the sites were promised", (vector) => {
  const message = signedMessage({ deskToken: VECTOR_DESK, ...vector });
  expect(signatureOf(VECTOR_SECRET, message)).toBe(vector.signature);
  expect(isSignedBy(VECTOR_SECRET, message, vector.signature)).toBe(true);
});

test("the message is twelve lines, an absent field being an empty one", () => {
  const identity = { user_phone: "1", client_external_id: "CRM-123" };
  expect(signedMessage({ deskToken: VECTOR_DESK, identity })).toBe(
    "v1\nDESK_TOKEN_1\n\nCRM-123\n\n\n\n\n\n\n\n1",
  );
});

describe("what is written otherwise than as 64 small hex digits is no signature", () => {
  test.each([
    ["empty", ""],
    ["in capitals", SIGNATURE.toUpperCase()],
    ["one digit short", SIGNATURE.slice(0, -1)],
    ["half of it", SIGNATURE.slice(0, 32)],
    ["one digit long", `${SIGNATURE}0`],
    ["with something behind it", `${SIGNATURE}zz`],
    ["with a line break behind it", `${SIGNATURE}\n`],
    ["with spaces around it", ` ${SIGNATURE} `],
    ["padded in front", `00${SIGNATURE}`],
    ["in base64", Buffer.from(SIGNATURE, "hex").toString("base64")],
    ["no text of hex digits", "z".repeat(64)],
  ])("%s", (_, signature) => {
    expect(isGood(signature)).toBe(false);
  });
});

describe("a signature holds for what was signed and nothing else", () => {
  test("the very same", () => {
    expect(isGood(SIGNATURE)).toBe(true);
  });

  test("not for another desk", () => {
    expect(isGood(SIGNATURE, { deskToken: "DESK_TOKEN_2" })).toBe(false);
  });

  test("not under another key", () => {
    expect(isGood(SIGNATURE, {}, `${VECTOR_SECRET}0`)).toBe(false);
  });

  test.each([undefined, 1780000001])("not for the time %s", (signedAt) => {
    expect(isGood(SIGNATURE, { signedAt })).toBe(false);
  });

  test.each(IDENTITY_FIELDS)("not with another %s", (field) => {
    expect(isGood(SIGNATURE, { identity: { ...IDENTITY, [field]: "other" } })).toBe(false);
  });

  test.each(IDENTITY_FIELDS)("not without the %s", (field) => {
    const { [field]: _, ...rest } = IDENTITY;
    expect(isGood(SIGNATURE, { identity: rest })).toBe(false);
  });

  test("not with one digit of its own changed", () => {
    const [first, ...rest] = SIGNATURE;
    expect(isGood([first === "0" ? "1" : "0", ...rest].join(""))).toBe(false);
  });
});
