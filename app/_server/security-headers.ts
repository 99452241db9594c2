import type { ServerResponse } from "node:http";
import type { RequestContext } from "@/app/_web/request-context";
import type { Area } from "./routes";

/** These speak of documents; what every page of every site loads can do without their bytes. */
const ON_DOCUMENTS = {
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** What goes with every answer, errors included, before anyone has decided anything. */
export function setSecurityHeaders(
  response: ServerResponse,
  options: { area: Area; https: boolean },
): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  const isDocument = options.area !== "api" && options.area !== "loader";
  for (const [name, value] of isDocument ? Object.entries(ON_DOCUMENTS) : []) {
    response.setHeader(name, value);
  }
  if (options.https) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  if (options.area === "capability") response.setHeader("X-Robots-Tag", "noindex, nofollow");
  // A desk page may be kept for the Back button; a page behind a link or a login never is.
  const keep = options.area === "desk" || options.area === "portal";
  response.setHeader("Cache-Control", keep ? "private, no-cache" : "private, no-store");
  if (options.area === "loader") return;
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

/** The policy of a finished client page, which knows who may frame it. */
export function clientPagePolicy(area: Area, context: RequestContext): string {
  const inSession = context.url.pathname.startsWith("/w/");
  // A page that only says what went wrong holds nothing of anybody's.
  const anybody = inSession && context.problem ? ["*"] : [];
  const ancestors = area === "desk" || inSession ? (context.frameAncestors ?? anybody) : [];
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${context.nonce}'`,
    // What was chosen to be sent is shown before it is.
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(" ") || "'none'"}`,
  ].join("; ");
}

/** The policy of the team's side, whose scripts are Next's own. */
export function staffPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
