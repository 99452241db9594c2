import type { RefusalCode } from "@/app/_domain/refusal";
import { type Problem, ProblemPage } from "@/app/_ui/problem-page";
import { homeOf, viewOf } from "./page-view";
import { ANSWERS, PROBLEM_STATUS } from "./refusals";
import type { RequestContext } from "./request-context";

/** The page in the place of one that cannot be shown, with the status that belongs to it. */
export function refusalPage(request: RequestContext, code: RefusalCode) {
  request.status = ANSWERS[code].status;
  return problemPage(request, ANSWERS[code].problem);
}

export function problemPage(request: RequestContext, problem: Problem) {
  request.status ??= PROBLEM_STATUS[problem];
  const { pathname, search } = request.url;
  // The pages of a session may be in somebody else's page, the team has no business elsewhere,
  // and a file that is being checked will be here.
  const isHere = problem === "filePending" || /^\/(?:w|staff)\//.test(pathname);
  const again = isHere ? `${pathname}${search}` : undefined;
  return (
    <ProblemPage {...viewOf(request)} problem={problem} home={homeOf(request)} again={again} />
  );
}
