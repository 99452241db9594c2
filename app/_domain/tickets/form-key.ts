import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { keyFor } from "../app-secret";
import { Refusal } from "../refusal";

const FORM_KEY = /^([0-9a-z]{1,9})\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22})$/;
const OPEN_FOR_MS = 24 * 60 * 60 * 1000;

/** How long a used key is kept: longer than any form that holds it is accepted. */
export const KEY_KEPT_MS = 2 * OPEN_FOR_MS;

/** Names one showing of a form, so that sending it twice does one thing. Nothing is stored. */
export function newFormKey(now: Date): string {
  const body = `${Math.floor(now.getTime() / 1000).toString(36)}.${randomBytes(12).toString("base64url")}`;
  return `${body}.${signature(body)}`;
}

/**
 * What a submission is known by: the form and what it says. Sent twice it is one thing; sent
 * again from the browser's history with another text it is another.
 */
export function submissionHash(options: { formKey: string; said: string[]; now: Date }): Buffer {
  const [, issued = "", nonce, mark = ""] = FORM_KEY.exec(options.formKey) ?? [];
  const expected = signature(`${issued}.${nonce}`);
  const genuine =
    mark.length === expected.length && timingSafeEqual(Buffer.from(mark), Buffer.from(expected));
  const age = options.now.getTime() - Number.parseInt(issued, 36) * 1000;
  if (!genuine || age > OPEN_FOR_MS) throw new Refusal("form_expired");
  return createHash("sha256")
    .update(JSON.stringify([nonce, ...options.said]))
    .digest();
}

function signature(body: string): string {
  return createHmac("sha256", keyFor("form keys")).update(body).digest("base64url").slice(0, 22);
}
