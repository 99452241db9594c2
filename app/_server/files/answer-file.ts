import type { IncomingMessage, ServerResponse } from "node:http";
import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { FALLBACK, isLocale, type Locale, preferredLocale } from "@/app/_domain/locales";
import { API_STATUS, problemResponse } from "@/app/_web/api-problem";
import { allowOrigin, preflightResponse } from "@/app/_web/cross-origin";
import { type Call, problemFrom } from "@/app/_web/endpoint";
import type { AttachmentAnswer } from "@/app/_web/widget-answers";
import type { ClientPages, Visit } from "../client-pages";
import { endWithText } from "../compress";
import { isFromHere } from "../incoming";
import { type FileCaller, fileHere } from "./file-caller";
import { type FilePlace, isCalled, methodsOf } from "./file-place";
import { showProblem } from "./file-problem";
import { linger } from "./incoming-bytes";
import { sendFile } from "./send-file";
import { takeUpload } from "./take-upload";

/** What says that there is nothing here for whoever asks; a page says it better than a program. */
const NOTHING_HERE = [401, 403, 404, 410];

/**
 * Files come and go past Next, which would keep them in memory. False where a page has to say
 * that there is no such file.
 */
export async function answerFile(
  pages: ClientPages,
  visit: Visit,
  place: FilePlace,
): Promise<boolean> {
  const { request, response } = visit;
  const caller: FileCaller = { place, request, call: callOf(visit) };
  try {
    const answer = await attempt(visit, caller, pages.origin);
    if (answer) await send(visit, caller, answer);
  } catch (error) {
    if (response.headersSent) return true;
    const problem = problemFrom(error);
    const forPeople = place.id !== undefined && !isCalled(place);
    if (forPeople && NOTHING_HERE.includes(API_STATUS[problem.code])) return false;
    if (forPeople && (await showProblem(pages, visit, { caller, problem }))) return true;
    await send(visit, caller, problemResponse(problem, readerOf(caller)));
  }
  return true;
}

/** Nothing where the answer is under way already. */
async function attempt(
  visit: Visit,
  caller: FileCaller,
  origin: string,
): Promise<Response | undefined> {
  const { request, response } = visit;
  const { place, call } = caller;
  const methods = methodsOf(place);
  if (!methods.includes(request.method ?? "")) {
    response.setHeader("Allow", methods.join(", "));
    return problemResponse({ code: "method_not_allowed" }, readerOf(caller));
  }
  if (request.method === "OPTIONS") return preflight(call, place);
  if (request.method === "POST") {
    if (!mayComeFrom(request, place, origin)) {
      return problemResponse({ code: "origin_not_allowed" }, readerOf(caller));
    }
    const body: AttachmentAnswer = await takeUpload(caller);
    return Response.json(body, { status: 201 });
  }
  const file = await fileHere(caller);
  if (place.side === "api") setOrigin(caller, response);
  await sendFile(request, response, file);
  return undefined;
}

function readerOf({ call }: FileCaller): { locale: Locale; path: string } {
  return { locale: call.locale, path: call.request.url.pathname };
}

/** Of our pages only; a foreign one could ride on the cookie of the team. */
function mayComeFrom(request: IncomingMessage, place: FilePlace, own: string): boolean {
  const { side } = place;
  if (isCalled(place)) return true;
  if (side !== "staff") return isFromHere(request, own);
  const { origin = "null" } = request.headers;
  return origin !== "null" && isFromHere(request, own);
}

async function preflight(call: Call, { of, id }: FilePlace): Promise<Response> {
  call.allowedOrigins = (await readDeskPage(of))?.allowedOrigins ?? [];
  return preflightResponse(id ? "GET" : "POST");
}

function callOf({ request, url, address }: Visit): Call {
  const acceptLanguage = request.headers["accept-language"];
  const wished = url.searchParams.get("locale") ?? url.searchParams.get("lang");
  const locale = isLocale(wished) ? wished : preferredLocale(acceptLanguage);
  const headers = new Headers();
  headers.set("authorization", request.headers.authorization ?? "");
  return {
    request: { url, address, acceptLanguage, nonce: "" },
    headers,
    now: new Date(),
    allowedOrigins: [],
    locale: locale ?? FALLBACK,
  };
}

function setOrigin({ request, call }: FileCaller, response: ServerResponse): void {
  const headers = new Headers();
  allowOrigin(headers, request.headers.origin ?? null, call.allowedOrigins);
  response.setHeaders(headers);
}

async function send({ request, response }: Visit, caller: FileCaller, answer: Response) {
  if (caller.place.side === "api") setOrigin(caller, response);
  response.statusCode = answer.status;
  response.setHeaders(answer.headers);
  endWithText(request, response, await answer.text());
  linger(request);
}
