/** Who may read an answer: any origin, or the desk's own ones where it has some. */
export type AllowedOrigins = string[];

/** Whether a path is for servers: no page of any site has a say there. */
export function isForPrograms(pathname: string): boolean {
  return pathname === "/api/v1" || pathname.startsWith("/api/v1/");
}

const PREFLIGHT_KEPT_SECONDS = "7200";

/** Open to pages of any site, for no answer depends on a cookie. */
export function allowOrigin(
  headers: Headers,
  origin: string | null,
  allowed: AllowedOrigins,
): void {
  headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  if (allowed.length > 0) headers.append("Vary", "Origin");
  const reader = allowed.length === 0 ? "*" : allowed.find((known) => known === origin);
  if (reader) headers.set("Access-Control-Allow-Origin", reader);
}

/** The answer to a browser that asks before it sends. */
export function preflightResponse(methods: string): Response {
  const headers = {
    "Access-Control-Allow-Methods": methods,
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, X-File-Name",
    "Access-Control-Max-Age": PREFLIGHT_KEPT_SECONDS,
  };
  return new Response(null, { status: 204, headers });
}
