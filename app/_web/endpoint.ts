import type { z } from "zod";
import { FALLBACK, isLocale, type Locale, preferredLocale } from "@/app/_domain/locales";
import { Refusal } from "@/app/_domain/refusal";
import { refusalFrom } from "@/app/_domain/unavailable";
import { ApiProblem, isApiCode, type Problem, problemResponse } from "./api-problem";
import { type AllowedOrigins, allowOrigin, isForPrograms } from "./cross-origin";
import { fieldProblems, plainCode } from "./field-problems";
import { readJson } from "./read-body";
import { currentRequest, type RequestContext } from "./request-context";

/** What a route handler is given of its request, and what it may say before it answers. */
export interface Call {
  request: RequestContext;
  headers: Headers;
  now: Date;
  /** Set once the desk is known; until then any origin may read, for nothing is told. */
  allowedOrigins: AllowedOrigins;
  /** The language of what is said to people. */
  locale: Locale;
}

export interface Answer {
  status?: number;
  body?: object;
  headers?: Record<string, string>;
}

const JSON_TYPES = ["application/json"];
/** A database that was restarted answers again by then. */
const BACK_IN_SECONDS = 5;

/** Wraps a route handler without a body: the deed, then JSON, or a problem that says why not. */
export function endpoint(
  act: (call: Call, request: Request) => Promise<Answer | Response>,
): (request: Request) => Promise<Response> {
  return (request) => answerCall(request, (call) => act(call, request));
}

/** The same for one that is sent JSON, parsed once. */
export function endpointFor<Schema extends z.ZodType>(
  door: BodyOf<Schema>,
  act: (input: z.output<Schema>, call: Call) => Promise<Answer>,
): (request: Request) => Promise<Response> {
  return endpoint(async (call, request) => act(await inputOf(door, { call, request }), call));
}

interface BodyOf<Schema> {
  schema: Schema;
  types?: readonly string[];
}

/** What was sent as JSON, parsed. */
export async function inputOf<Schema extends z.ZodType>(
  { schema, types = JSON_TYPES }: BodyOf<Schema>,
  { call, request }: { call: Call; request: Request },
): Promise<z.output<Schema>> {
  const sent = await readJson(request, types);
  if ("locale" in sent && isLocale(sent.locale)) call.locale = sent.locale;
  const parsed = schema.safeParse(sent, { error: plainCode });
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid", { fields: fieldProblems(parsed.error) });
}

async function answerCall(
  request: Request,
  act: (call: Call) => Promise<Answer | Response>,
): Promise<Response> {
  const call = callOf(request);
  const response = await respond(call, act);
  if (isForPrograms(call.request.url.pathname)) return response;
  allowOrigin(response.headers, request.headers.get("origin"), call.allowedOrigins);
  return response;
}

function callOf({ headers }: Request): Call {
  const request = currentRequest();
  const wished = request.url.searchParams.get("locale");
  const locale = isLocale(wished) ? wished : preferredLocale(request.acceptLanguage);
  return { request, headers, now: new Date(), allowedOrigins: [], locale: locale ?? FALLBACK };
}

async function respond(
  call: Call,
  act: (call: Call) => Promise<Answer | Response>,
): Promise<Response> {
  try {
    const answer = await act(call);
    if (answer instanceof Response) return answer;
    const { status = 200, body, headers = {} } = answer;
    if (!body) return new Response(null, { status: 204, headers });
    return Response.json(body, { status, headers });
  } catch (error) {
    const { locale, request } = call;
    return problemResponse(problemFrom(error), { locale, path: request.url.pathname });
  }
}

/** What a program is told of an error; of a bug no more than that there is one. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ApiProblem) return { code: error.code };
  const refusal = refusalFrom(error);
  if (refusal && isApiCode(refusal.code)) {
    const {
      code,
      fields,
      retryAfter = code === "unavailable" ? BACK_IN_SECONDS : undefined,
    } = refusal;
    return { code, fields, retryAfter };
  }
  console.error(error);
  return { code: "failed" };
}
