import type { RefusalCode } from "@/app/_domain/refusal";
import type { PartOfFrame } from "@/app/_ui/frame";
import { type FrameProblem, FrameProblemView } from "@/app/_ui/frame-problem-view";
import { viewOf } from "./page-view";
import { ANSWERS } from "./refusals";
import type { RequestContext } from "./request-context";
import { type FramedSession, frameOf, framePaths } from "./session-frame";

const PROBLEMS = {
  session_invalid: "sessionEnded",
  ticket_not_found: "ticketNotFound",
  desk_inactive: "deskInactive",
} as const satisfies Partial<Record<RefusalCode, FrameProblem>>;

/** The page of a session that is no more; what was being sent to it is shown, to be copied. */
export function sessionEnded(request: RequestContext, frame: PartOfFrame) {
  const code = "session_invalid";
  const locale = frame.again?.locale;
  return problemView(request, { code, frame, listHref: undefined, locale });
}

/** The page in the place of one that a living session does not get. */
export function frameRefusal(
  request: RequestContext,
  session: FramedSession,
  code: keyof typeof PROBLEMS,
) {
  const frame = frameOf(request, session);
  const listHref = framePaths(request, session).back;
  return problemView(request, { code, frame, listHref, locale: session.locale });
}

function problemView(
  request: RequestContext,
  shown: {
    code: keyof typeof PROBLEMS;
    frame: PartOfFrame;
    listHref: string | undefined;
    locale?: string | undefined;
  },
) {
  const { code, frame, listHref, locale } = shown;
  request.status = ANSWERS[code].status;
  const { title, content } = request.outcome?.values ?? {};
  const written = [title, content].filter(Boolean).join("\n\n");
  return (
    <FrameProblemView
      {...viewOf(request, locale)}
      frame={frame}
      problem={PROBLEMS[code]}
      written={written || undefined}
      listHref={listHref}
    />
  );
}
