import type { IncomingMessage, ServerResponse } from "node:http";
import { muteMails } from "@/app/_domain/mail/mute-mails";
import { Refusal } from "@/app/_domain/refusal";

const PATH = /^\/t\/([^/]+)\/mute\/?$/;
const LONGEST_BODY = 4096;

/** The page under `/t/<token>/mute` is sent to itself, by its button or by a mail program's own. */
export function isMuting({ method }: IncomingMessage, url: URL): boolean {
  return method === "POST" && PATH.test(url.pathname);
}

/**
 * Stops the mails about a ticket, or starts them again. The link proves enough: mail programs send
 * neither cookie nor origin (RFC 8058), and want no redirect.
 */
export async function answerMuting(visit: {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}): Promise<void> {
  const { request, response, url } = visit;
  const [, token = ""] = PATH.exec(url.pathname) ?? [];
  const body = await beginningOf(request);
  const muted = !/(?:^|&)mails=again(?:&|$)/.test(body);
  const isKnown = await muteMails({ token, muted, now: new Date() }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
  if (body.includes("One-Click")) {
    response.statusCode = isKnown ? 200 : 404;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.end(isKnown ? "No more mails.\n" : "There is no such link.\n");
    return;
  }
  response.statusCode = 303;
  response.setHeader("Location", `${url.pathname}${url.search}`);
  response.end();
}

async function beginningOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) {
    if (body.length < LONGEST_BODY) body += String(part);
  }
  return body.slice(0, LONGEST_BODY);
}
