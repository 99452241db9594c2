import { AsyncLocalStorage } from "node:async_hooks";
import type { HeldFile } from "@/app/_domain/attachments/receive-file";
import type { FieldProblem, RefusalCode } from "@/app/_domain/refusal";
import type { Problem } from "@/app/_ui/problem-page";

/** The files of a form that is being sent, which the HTTP server has taken out of it. */
export interface SentFiles {
  ids: string[];
  /** What tells this sending from another one of the same form. */
  said: string[];
  /** Those that can be sent again without being uploaded again. */
  held: HeldFile[];
  /** Why one of them was not taken. */
  problem: FieldProblem | undefined;
}

/** A form that came back: what was typed, and why it was not accepted. */
export interface FormOutcome {
  form: string;
  values: Record<string, string>;
  fields: Record<string, FieldProblem>;
  refusal: RefusalCode;
  retryAfter: number | undefined;
  /** What was uploaded with it and is kept. */
  files?: HeldFile[] | undefined;
}

/** What one request carries from the HTTP server to the page and back. */
export interface RequestContext {
  readonly url: URL;
  /** The client's address, or its /64 for IPv6; what rate limits count. */
  readonly address: string;
  readonly acceptLanguage: string | undefined;
  /** Allows the page's own <style>, and nothing else. */
  readonly nonce: string;
  status?: number;
  retryAfter?: number | undefined;
  /** Origins that may frame this page; nobody unless the page says so. */
  frameAncestors?: string[];
  outcome?: FormOutcome;
  /** What the form that is being sent brings. */
  files?: SentFiles;
  problem?: Problem;
  /** Set when code of ours began; a failure before that is the request's own. */
  reached?: boolean;
}

declare global {
  // One storage a process, although the HTTP server and Next load their own copies of this module.
  var portalRequests: AsyncLocalStorage<RequestContext> | undefined;
}

globalThis.portalRequests ??= new AsyncLocalStorage<RequestContext>();
const requests = globalThis.portalRequests;

export function withRequest<Result>(context: RequestContext, work: () => Result): Result {
  return requests.run(context, work);
}

export function currentRequest(): RequestContext {
  const context = requests.getStore();
  if (!context) throw new Error("This page is served by the portal's own HTTP server only");
  return context;
}

/** The token in the request's path, as in `/d/<desk_token>` and `/t/<token>`. */
export function pathToken(request: RequestContext): string {
  return pathPart(request, 2);
}

/** What stands in the path after so many slashes, decoded. */
export function pathPart(request: RequestContext, slashes: number): string {
  return decodeURIComponent(request.url.pathname.split("/")[slashes] ?? "");
}
