import type { IncomingMessage } from "node:http";
import { PROBLEM_STATUS } from "@/app/_web/refusals";
import type { RequestContext } from "@/app/_web/request-context";
import type { CapturedResponse } from "./captured-response";
import { withoutFramework } from "./client-page";
import {
  type ClientPages,
  contextOf,
  failure,
  getRequest,
  render,
  sendProblem,
  unknownForm,
  type Visit,
} from "./client-pages";
import { endWithText } from "./compress";
import { linger } from "./files/incoming-bytes";
import { readForm } from "./files/read-form";
import { dropForgedHeaders, isFromHere, LARGEST_FILE_FORM, LARGEST_FORM } from "./incoming";
import { staffPolicy } from "./security-headers";

const METHODS = ["GET", "HEAD", "POST"];

/** A page of the team's side: Next's own, scripts and all, under a policy with a nonce. */
export async function answerStaff(pages: ClientPages, visit: Visit): Promise<void> {
  const { request } = visit;
  dropForgedHeaders(request);
  const status = objectionTo(request, pages.origin);
  if (status) return refuse(visit, status);

  const context = contextOf(visit);
  const policy = pages.keepScripts ? undefined : staffPolicy(context.nonce);
  // Next takes the nonce for its own scripts from here.
  if (policy) request.headers["content-security-policy"] = policy;
  if (!visit.readable) return sendMissing(pages, visit, { context, policy });
  const form = isForm(request) ? await readForm(visit, context) : request;
  if (typeof form === "string") return refuse(visit, PROBLEM_STATUS[form]);
  const page = await render(pages, context, form);
  if (isDocument(request)) {
    const problem = page.statusCode < 500 ? unknownForm(page) : await failure();
    if (problem) return sendProblem(pages, visit, { context, problem });
    if (page.statusCode === 404) return sendMissing(pages, visit, { context, policy });
  }
  sendPage(visit, { page, policy, status: context.status ?? page.statusCode });
}

/** Nothing else claims this path, so the page that says so answers. */
const MISSING_PATH = "/staff/missing";

/**
 * What is not there in words of its own: Next leaves it to a script to put them up. The page needs
 * none, and is the same whatever was asked for.
 */
async function sendMissing(
  pages: ClientPages,
  visit: Visit,
  shown: { context: RequestContext; policy: string | undefined },
): Promise<void> {
  const { url, address, acceptLanguage, nonce } = shown.context;
  const context: RequestContext = { url, address, acceptLanguage, nonce, problem: "notFound" };
  const request = getRequest(visit.request, MISSING_PATH);
  const { cookie } = visit.request.headers;
  if (cookie) request.headers.cookie = cookie;
  if (shown.policy) request.headers["content-security-policy"] = shown.policy;
  const page = await render(pages, context, request);
  linger(visit.request);
  const status = page.statusCode === 200 ? 404 : page.statusCode;
  sendPage(visit, { page, policy: shown.policy, status, plain: !pages.keepScripts });
}

interface Shown {
  page: CapturedResponse;
  policy: string | undefined;
  status: number;
  /** It goes without the framework. */
  plain?: boolean;
}

function sendPage({ request, response }: Visit, { page, policy, status, plain }: Shown): void {
  for (const [name, value] of Object.entries(page.getHeaders())) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.removeHeader("Content-Security-Policy");
  if (policy) response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Cache-Control", "private, no-store");
  response.statusCode = status;
  const html = page.body.toString("utf8");
  endWithText(request, response, plain ? withoutFramework(html) : html);
}

/** Not what Next's runtime in the browser asks for, which shows what went wrong by itself. */
function isDocument({ headers }: IncomingMessage): boolean {
  return headers.rsc === undefined && headers["next-action"] === undefined;
}

/** The status for what is not even shown to a page; a foreign form rides on a cookie here. */
function objectionTo(request: IncomingMessage, own: string): number | undefined {
  if (!METHODS.includes(request.method ?? "")) return 405;
  if (request.method !== "POST") return undefined;
  if (Number(request.headers["content-length"] ?? 0) > mostOf(request)) return 413;
  const { origin = "null" } = request.headers;
  return origin !== "null" && isFromHere(request, own) ? undefined : 403;
}

/** What Next sends for us may also be plain text, which brings no files. */
function isForm({ method, headers }: IncomingMessage): boolean {
  return method === "POST" && /^multipart\/form-data\s*;/i.test(headers["content-type"] ?? "");
}

function mostOf(request: IncomingMessage): number {
  return isForm(request) ? LARGEST_FILE_FORM : LARGEST_FORM;
}

function refuse({ request, response }: Visit, status: number): void {
  // Whoever sent too slowly has been told.
  if (response.headersSent) return;
  if (status === 405) response.setHeader("Allow", METHODS.join(", "));
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  linger(request);
  endWithText(request, response, "This cannot be done here.\n");
}
