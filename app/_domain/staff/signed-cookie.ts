import { createHmac, timingSafeEqual } from "node:crypto";
import { isHttps, staffSecret } from "./staff-auth";

/** HMAC-SHA256 in base64: 43 characters and one for padding. */
const SIGNED = /^(.+)\.([A-Za-z0-9+/]{43}=)$/;

export const COOKIES = { session: "staff_session", challenge: "staff_second_step" } as const;

/** As the browser knows it. */
export function cookieName(name: string): string {
  return isHttps() ? `__Secure-${name}` : name;
}

/** A cookie as it was sent, still encoded and signed. */
export function rawCookie(header: string | null, name: string): string | undefined {
  const start = `${cookieName(name)}=`;
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}

/** What a cookie holds, or nothing where it was not we who signed it. */
export function signedCookie(header: string | null, name: string): string | undefined {
  const [, value, signature] = SIGNED.exec(decoded(rawCookie(header, name) ?? "")) ?? [];
  if (!value || !signature) return undefined;
  const expected = createHmac("sha256", staffSecret()).update(value).digest("base64");
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? value : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
