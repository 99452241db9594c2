import type { IncomingMessage, ServerResponse } from "node:http";
import { FALLBACK, preferredLocale } from "@/app/_domain/locales";
import { type ApiCode, problemResponse } from "@/app/_web/api-problem";
import { allowOrigin, isForPrograms } from "@/app/_web/cross-origin";
import { type RequestContext, withRequest } from "@/app/_web/request-context";
import { apiDoorOf } from "./api-routes";
import { CapturedResponse } from "./captured-response";
import type { NextHandler } from "./client-pages";
import { endWithText } from "./compress";
import { dropForeignHeaders } from "./incoming";

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  readable: boolean;
  address: string;
}

/** Hands a call to its route handler, which answers for itself; what has none is a problem. */
export async function answerApi(next: NextHandler, visit: Visit): Promise<void> {
  const { request, response, url, address } = visit;
  dropForeignHeaders(request);
  const door = visit.readable ? apiDoorOf(url.pathname) : undefined;
  if (!door) return sendProblem(visit, "not_found");
  if (!door.methods.includes(request.method ?? "")) {
    response.setHeader("Allow", door.methods.join(", "));
    return sendProblem(visit, "method_not_allowed");
  }
  const acceptLanguage = request.headers["accept-language"];
  const context: RequestContext = { url, address, acceptLanguage, nonce: "" };
  request.url = `${door.path}${url.search}`;
  const captured = new CapturedResponse(request);
  await withRequest(context, () => next(request, captured));
  await captured.done;
  copyHeaders(captured, response);
  response.statusCode = captured.statusCode;
  endWithText(request, response, captured.body.toString("utf8"));
}

/** What our handlers say, without what Next says of its own pages. */
function copyHeaders(from: ServerResponse, to: ServerResponse): void {
  for (const [name, value] of Object.entries(from.getHeaders())) {
    if (value !== undefined && !FROM_NEXT.has(name)) to.setHeader(name, value);
  }
  const vary = [from.getHeader("vary") ?? []].flat().join(", ").split(/, */);
  const ours = vary.filter((name) => OURS.has(name.toLowerCase()));
  if (ours.length > 0) to.setHeader("Vary", ours.join(", "));
}

const FROM_NEXT = new Set(["vary", "connection", "transfer-encoding"]);
const OURS = new Set(["origin", "accept-language"]);

async function sendProblem({ request, response, url }: Visit, code: ApiCode): Promise<void> {
  const locale = preferredLocale(request.headers["accept-language"]) ?? FALLBACK;
  const path = url.pathname;
  const problem = problemResponse({ code }, { locale, path });
  if (!isForPrograms(path)) allowOrigin(problem.headers, null, []);
  response.statusCode = problem.status;
  response.setHeaders(problem.headers);
  request.resume();
  endWithText(request, response, await problem.text());
}
