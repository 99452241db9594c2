import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import type { NextHandler } from "./client-pages";
import { PUBLIC, ROOT } from "./places";

/** Answers if the path is a file of ours, and says whether it did. */
export type Assets = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const BUILT = "/_next/static";
const LOADER = "/widget.js";

/** Built files carry a hash in their names and may be kept for ever; the others are asked about again. */
export function builtAssets(): Assets {
  const compressed = { brotli: true, gzip: true, etag: true };
  const built = sirv(path.join(ROOT, ".next", "static"), {
    ...compressed,
    setHeaders: (response) => cache(response, "max-age=31536000, immutable"),
  });
  const open = sirv(PUBLIC, {
    ...compressed,
    setHeaders(response, pathname) {
      cache(response, "max-age=300");
      if (pathname === LOADER) forEverySite(response);
    },
  });
  return async (request, response) => {
    const url = request.url ?? "/";
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (!url.startsWith(`${BUILT}/`)) return served(open, request, response);
    request.url = url.slice(BUILT.length);
    const done = await served(built, request, response);
    request.url = url;
    return done;
  };
}

/** Also for pages that want to be told of everything that they load from elsewhere. */
function forEverySite(response: ServerResponse): void {
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}

function cache(response: ServerResponse, how: string): void {
  response.setHeader("Cache-Control", `public, ${how}`);
}

/** In development Next builds and serves its files itself, and tells open pages of changes. */
export function developmentAssets(next: NextHandler): Assets {
  const open = sirv(PUBLIC, { dev: true, setHeaders: forEverySite });
  return async (request, response) => {
    const inner = /^\/(_next|__next)/.test(request.url ?? "");
    if (!inner) return served(open, request, response);
    response.removeHeader("Content-Security-Policy");
    await next(request, response);
    return true;
  };
}

function served(
  handler: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve) => {
    response.once("close", () => resolve(true));
    response.once("finish", () => resolve(true));
    handler(request, response, () => resolve(false));
  });
}
