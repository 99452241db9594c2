import { createHash, createHmac } from "node:crypto";
import { keyFor } from "../app-secret";

/** 32 bytes as base64url. */
const LINK_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The hash of a link's token, or nothing where the text cannot be one. */
export function linkHash(token: string): Buffer | undefined {
  if (!LINK_TOKEN.test(token)) return undefined;
  return createHash("sha256").update(token).digest();
}

/**
 * The token of a ticket's n-th link: 256 bits that only APP_SECRET gives, so that mails can
 * name the link while the database holds no more than its hash.
 */
export function deriveLink(ticketId: string, generation: number): { token: string; hash: Buffer } {
  const token = createHmac("sha256", keyFor("public links"))
    .update(`${ticketId} ${generation}`)
    .digest("base64url");
  return { token, hash: createHash("sha256").update(token).digest() };
}
