import { createHash, createHmac, randomBytes } from "node:crypto";
import { keyFor } from "../app-secret";

/** 32 bytes as base64url. */
const SESSION_TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

/**
 * The token that a mail holds: only APP_SECRET gives it, so that the mail can be written again while
 * the database holds no more than its hash.
 */
export function deriveSessionToken(linkId: string): { token: string; hash: Buffer } {
  const token = createHmac("sha256", keyFor("mailed lists")).update(linkId).digest("base64url");
  return { token, hash: hashOf(token) };
}

/** The hash of a session's token, or nothing where the text cannot be one. */
export function sessionHash(token: string): Buffer | undefined {
  return SESSION_TOKEN.test(token) ? hashOf(token) : undefined;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
