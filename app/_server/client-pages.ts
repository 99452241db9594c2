import { randomBytes } from "node:crypto";
import { IncomingMessage, type ServerResponse } from "node:http";
import { databaseAnswers } from "@/app/_domain/unavailable";
import type { Problem } from "@/app/_ui/problem-page";
import { PROBLEM_STATUS } from "@/app/_web/refusals";
import { type RequestContext, withRequest } from "@/app/_web/request-context";
import { CapturedResponse } from "./captured-response";
import { withoutFramework } from "./client-page";
import { endWithText } from "./compress";
import { linger } from "./files/incoming-bytes";
import { readForm } from "./files/read-form";
import { dropForeignHeaders, objectionTo } from "./incoming";
import { type Area, doorOf } from "./routes";
import { clientPagePolicy } from "./security-headers";

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ClientPages {
  next: NextHandler;
  /** The portal's own origin, as browsers know it. */
  origin: string;
  /** In development Next's scripts stay, for they bring changes into the open page. */
  keepScripts: boolean;
}

export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  area: Area;
  url: URL;
  /** False where the address cannot be read, and `url` is the portal's own. */
  readable: boolean;
  address: string;
}

/** Nothing of ours has this path, so the page that shows problems answers. */
const PROBLEM_PATH = "/problem";
const DATABASE_TIMEOUT_MS = 1_000;

/** What a page is told of this request. */
export function contextOf({ request, url, address }: Visit): RequestContext {
  const acceptLanguage = request.headers["accept-language"];
  return { url, address, acceptLanguage, nonce: randomBytes(16).toString("base64") };
}

/** Renders a client page, or the page that says why not, and sends it without the framework. */
export async function answerClientPage(pages: ClientPages, visit: Visit): Promise<void> {
  const { request, url } = visit;
  const context = contextOf(visit);
  dropForeignHeaders(request);
  const objection = objectionTo(request, { own: pages.origin });
  if (objection) return sendProblem(pages, visit, { context, problem: objection });

  const door = visit.readable ? doorOf(url.pathname) : undefined;
  if (!door) return sendProblem(pages, visit, { context, problem: "notFound" });

  // Where the form came from has been judged; Next would judge again, by its own lights.
  request.headers.origin = `http://${request.headers.host}`;
  request.url = door;
  const form = request.method === "POST" ? await readForm(visit, context) : request;
  if (typeof form === "string") return sendProblem(pages, visit, { context, problem: form });
  const page = await render(pages, context, form);
  const problem = await problemOf(page, { context, request });
  if (problem) return sendProblem(pages, visit, { context, problem });
  await send(pages, visit, { context, page });
}

/** What Next answers to this request, with what the page then knows of it. */
export async function render(
  pages: ClientPages,
  context: RequestContext,
  request: IncomingMessage,
): Promise<CapturedResponse> {
  const captured = new CapturedResponse(request);
  await withRequest(context, () => pages.next(request, captured));
  await captured.done;
  return captured;
}

/** Why Next knows no action for the form that was sent. */
export function unknownForm(page: CapturedResponse): Problem | undefined {
  if (!page.hasHeader("x-nextjs-action-not-found")) return undefined;
  return page.statusCode === 409 ? "formExpired" : "unreadable";
}

/** What Next answers in words of its own, in ours. */
async function problemOf(
  page: CapturedResponse,
  { context, request }: { context: RequestContext; request: IncomingMessage },
): Promise<Problem | undefined> {
  if (page.statusCode < 500) return unknownForm(page);
  if (request.method === "POST" && !context.reached) return "unreadable";
  return failure();
}

/** What to say of a page that failed: that it did, or that nobody could have shown it just now. */
export async function failure(): Promise<Problem> {
  return (await databaseAnswers(DATABASE_TIMEOUT_MS)) ? "failed" : "unavailable";
}

/** Sends the page that says what went wrong in the place of the one that was asked for. */
export async function sendProblem(
  pages: ClientPages,
  visit: Visit,
  shown: { context: RequestContext; problem: Problem },
): Promise<void> {
  const { request, response } = visit;
  const { problem } = shown;
  // Whoever sent too slowly has been told.
  if (response.headersSent) return;
  if (problem === "notAllowed") response.setHeader("Allow", "GET, HEAD, POST");
  if (problem === "unavailable") response.setHeader("Retry-After", "5");
  linger(request);
  // Nothing of what the failed page had begun to say is left.
  const { url, address, acceptLanguage, nonce } = shown.context;
  const status = PROBLEM_STATUS[problem];
  const context: RequestContext = { url, address, acceptLanguage, nonce, problem, status };
  const page = await render(pages, context, getRequest(request, PROBLEM_PATH));
  await send(pages, visit, { context, page });
}

/** A request for the page at `path` in the place of the one that was asked for. */
export function getRequest(original: IncomingMessage, path: string): IncomingMessage {
  const request = new IncomingMessage(original.socket);
  request.method = "GET";
  request.url = path;
  request.headers = { host: original.headers.host ?? "localhost" };
  request.push(null);
  return request;
}

async function send(
  pages: ClientPages,
  visit: Visit,
  shown: { context: RequestContext; page: CapturedResponse },
): Promise<void> {
  const { request, response, area } = visit;
  const { context, page } = shown;
  const redirected = page.statusCode >= 300 && page.statusCode < 400;
  response.statusCode = redirected ? page.statusCode : (context.status ?? page.statusCode);
  if (context.retryAfter) response.setHeader("Retry-After", context.retryAfter);
  const location = page.getHeader("location");
  if (redirected && location) {
    response.setHeader("Location", location);
    response.end();
    return;
  }
  response.setHeader("Content-Type", page.getHeader("content-type") ?? "text/html; charset=utf-8");
  if (pages.keepScripts) response.removeHeader("Content-Security-Policy");
  else response.setHeader("Content-Security-Policy", clientPagePolicy(area, context));
  const html = page.body.toString("utf8");
  endWithText(request, response, pages.keepScripts ? html : withoutFramework(html));
}
