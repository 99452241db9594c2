import type { RefusalCode } from "@/app/_domain/refusal";
import { ProblemPage } from "@/app/_ui/problem-page";
import { pageSpeech, withLanguage } from "./page-speech";
import { ANSWERS, PROBLEM_STATUS } from "./refusals";
import type { Problem, RequestContext } from "./request-context";

/** The page in the place of one that cannot be shown, with the status that belongs to it. */
export function refusalPage(request: RequestContext, code: RefusalCode) {
  request.status = ANSWERS[code].status;
  return problemPage(request, ANSWERS[code].problem);
}

export function problemPage(request: RequestContext, problem: Problem) {
  request.status ??= PROBLEM_STATUS[problem];
  const speech = pageSpeech(request);
  const { t } = speech;
  return (
    <ProblemPage
      speech={speech}
      request={{ search: request.url.search, nonce: request.nonce }}
      title={t(`problem.${problem}`)}
      text={t(`problem.${problem}Text`)}
      next={{ href: withLanguage(request, "/"), label: t("problem.home") }}
    />
  );
}
