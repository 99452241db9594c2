import { createHmac, timingSafeEqual } from "node:crypto";
import { IDENTITY_FIELDS, type Identity } from "./identity";

const SIGNATURE = /^[0-9a-f]{64}$/;

export interface Signed {
  deskToken: string;
  /** Unix seconds. */
  signedAt?: number | undefined;
  identity: Identity;
}

/** Version 1 of the text that is signed: twelve lines, an absent field being an empty one. */
export function signedMessage({ deskToken, signedAt, identity }: Signed): string {
  const lines = IDENTITY_FIELDS.map((field) => identity[field] ?? "");
  return ["v1", deskToken, signedAt ?? "", ...lines].join("\n");
}

/** HMAC-SHA256 with the key's UTF-8 bytes, as 64 lower-case hex digits. */
export function signatureOf(secretKey: string, message: string): string {
  return createHmac("sha256", secretKey).update(message, "utf8").digest("hex");
}

/**
 * Whether a site that knows the key signed this message. What is not written as a signature is
 * none: Node would decode `valid` and `valid` with something behind it to the same bytes.
 */
export function isSignedBy(secretKey: string, message: string, signature: string): boolean {
  if (!SIGNATURE.test(signature)) return false;
  const expected = Buffer.from(signatureOf(secretKey, message), "hex");
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}
