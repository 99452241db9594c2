import { createHash, randomBytes } from "node:crypto";

/** Tells a token from other secrets, for people and for programs that look for leaked ones. */
const PREFIX = "hdp_";
/** 32 bytes as base64url. */
const TOKEN = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{43}$`);

export function newTokenText(): { token: string; hash: Buffer } {
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  return { token, hash: hashOf(token) };
}

/** The hash of a token, or nothing where the text cannot be one. */
export function tokenHash(text: string): Buffer | undefined {
  return TOKEN.test(text) ? hashOf(text) : undefined;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
