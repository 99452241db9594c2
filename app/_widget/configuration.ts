import type { Problem } from "./announce";

export const IDENTITY_FIELDS = [
  "client_external_id",
  "client_email",
  "client_name",
  "client_url",
  "client_plan",
  "user_external_id",
  "user_email",
  "user_name",
  "user_phone",
];

const SENT = [...IDENTITY_FIELDS, "signature", "signed_at", "locale"];

/** An object of the site's, of which nothing is known. */
export type Given = Record<string, unknown>;

export interface Configuration {
  /** Of the portal, without a trailing slash. */
  origin: string;
  token: string;
  locale: unknown;
  layout: unknown;
  /** Who writes, as the session call sends it. */
  identity: string;
}

/** What the site wrote on a page of this protocol; throws a problem whose title is the field. */
export function readConfiguration(given: Given, pageProtocol: string): Configuration {
  const { account_url: address, desk_token: token, locale, layout } = given;
  const origin = originOf(`${address}`);
  if (!origin) throw problem("account_url");
  if (!token || typeof token !== "string") throw problem("desk_token");
  if (pageProtocol === "https:" && /^http:..(?!(localhost|127\.0\.0\.1)(:|$))/.test(origin)) {
    throw problem("account_url", "insecure");
  }
  return { origin, token, locale, layout, identity: identityOf(given) };
}

/**
 * JSON of the fields that go to the portal. What is no text goes as it is, for the portal to refuse;
 * only a bigint, which JSON has no form for, goes as its digits.
 */
export function identityOf(given: Given): string {
  return JSON.stringify(given, (field, value) => {
    if (field && !SENT.includes(field)) return;
    return typeof value === "bigint" ? `${value}` : value;
  });
}

/** Nothing may follow the host but slashes. */
function originOf(address: string): string | undefined {
  try {
    const { href, origin } = new URL(address);
    if (/^https?:..[^/@]+\/+$/.test(href)) return origin;
  } catch {}
}

function problem(title: string, code = "configuration"): Problem {
  return { code, title };
}
