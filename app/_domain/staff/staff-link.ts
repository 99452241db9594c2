import { createHash, createHmac } from "node:crypto";
import { keyFor } from "../app-secret";

/** 32 bytes as base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token of an invitation or a password reset: 256 bits that only APP_SECRET gives, so that
 * an admin or a mail can name the link again while the database holds no more than its hash.
 */
export function deriveStaffLink(id: string): { token: string; hash: Buffer } {
  const token = createHmac("sha256", keyFor("staff links")).update(id).digest("base64url");
  return { token, hash: hashOf(token) };
}

/** The hash of such a token, or nothing where the text cannot be one. */
export function staffLinkHash(token: string): Buffer | undefined {
  return TOKEN.test(token) ? hashOf(token) : undefined;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
