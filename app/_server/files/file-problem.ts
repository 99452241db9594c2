import type { IncomingMessage } from "node:http";
import type { Problem as Page } from "@/app/_ui/problem-page";
import type { ApiCode, Problem } from "@/app/_web/api-problem";
import { type ClientPages, contextOf, sendProblem, type Visit } from "../client-pages";
import { type FileCaller, languageOf } from "./file-caller";

/** What a page says to people where a program is told a code. */
const PAGES: Partial<Record<ApiCode, Page>> = {
  file_pending: "filePending",
  unavailable: "unavailable",
  failed: "failed",
};

/** Says in a page why there is no file; false where whoever asks is no person with a browser. */
export async function showProblem(
  pages: ClientPages,
  visit: Visit,
  { caller, problem }: { caller: FileCaller; problem: Problem },
): Promise<boolean> {
  const { request, response } = visit;
  const page = isOpened(request) ? PAGES[problem.code] : undefined;
  if (!page) return false;
  if (problem.retryAfter) response.setHeader("Retry-After", problem.retryAfter);
  const own = page === "filePending" ? await languageOf(caller) : undefined;
  const context = contextOf(visit);
  const acceptLanguage = own ?? context.acceptLanguage;
  await sendProblem(pages, visit, { context: { ...context, acceptLanguage }, problem: page });
  return true;
}

/** Somebody opens the address itself; what shows or fetches a file asks for no page. */
function isOpened({ headers }: IncomingMessage): boolean {
  return /\btext\/html\b/.test(headers.accept ?? "");
}
