import { cookies } from "next/headers";
import type { Cookies } from "@/app/_domain/staff/caller";

/** A cookie as Next wants it told. */
export interface KeptCookie {
  name: string;
  value: string;
  path?: string;
  maxAge?: number;
  secure?: boolean;
  httpOnly?: boolean;
  sameSite?: "lax" | "strict";
}

/** Tells the browser what the house wants it to keep or to forget. */
export async function keepCookies({ cookies: texts }: Cookies): Promise<void> {
  const jar = await cookies();
  for (const text of texts) jar.set(cookieIn(text));
}

/** Reads a Set-Cookie header. The value is decoded, for Next encodes it again. */
export function cookieIn(text: string): KeptCookie {
  const [pair = "", ...attributes] = text.split(";").map((part) => part.trim());
  const [name, value] = halves(pair);
  const cookie: KeptCookie = { name, value: decodeURIComponent(value) };
  for (const attribute of attributes) setAttribute(cookie, attribute);
  return cookie;
}

function setAttribute(cookie: KeptCookie, attribute: string): void {
  const [name, value] = halves(attribute.toLowerCase());
  if (name === "path") cookie.path = value;
  else if (name === "max-age") cookie.maxAge = Number(value);
  else if (name === "secure") cookie.secure = true;
  else if (name === "httponly") cookie.httpOnly = true;
  else if (name === "samesite" && (value === "lax" || value === "strict")) cookie.sameSite = value;
  // What is passed over in silence might be what keeps the cookie safe.
  else throw new Error(`The cookie ${cookie.name} has an attribute that nobody knows: ${name}`);
}

function halves(text: string): [string, string] {
  const at = text.indexOf("=");
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
