import type { IncomingMessage, ServerResponse } from "node:http";
import { type Newest, newestInSession, newestWithToken } from "@/app/_domain/tickets/newest";
import { refusalFrom } from "@/app/_domain/unavailable";

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const BY_LINK = /^\/t\/([^/]+)\/newest$/;
const IN_SESSION = /^\/w\/([^/]+)\/tickets\/([^/]+)\/newest$/;
const METHODS = ["GET", "HEAD"];

/**
 * Tells an open page whether there is anything that it does not show, in a few bytes and past
 * Next, for it asks often. False where the address is another one.
 */
export async function answerNewest({ request, response, url }: Visit): Promise<boolean> {
  const ask = questionIn(url.pathname);
  if (!ask) return false;
  request.resume();
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  if (!METHODS.includes(request.method ?? "")) {
    response.setHeader("Allow", METHODS.join(", "));
    response.writeHead(405).end();
    return true;
  }
  try {
    const newest = await ask();
    response.statusCode = newest ? 200 : 404;
    response.end(newest && `${newest.commentCount} ${newest.status}`);
  } catch (error) {
    if (!refusalFrom(error)) throw error;
    response.writeHead(503, { "Retry-After": "5" }).end();
  }
  return true;
}

function questionIn(pathname: string): (() => Promise<Newest | undefined>) | undefined {
  const [, token] = BY_LINK.exec(pathname) ?? [];
  if (token) return () => newestWithToken(token);
  const [, sessionToken, number] = IN_SESSION.exec(pathname) ?? [];
  if (!sessionToken || !number) return undefined;
  const named = { sessionToken, number: decodeURIComponent(number) };
  return () => newestInSession({ ...named, now: new Date() });
}
