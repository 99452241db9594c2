import { categoryNameIn } from "@/app/_domain/desks/in-language";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { findThreadInSession } from "@/app/_domain/tickets/read-thread-in-session";
import { FrameThreadView } from "@/app/_ui/frame-thread-view";
import { actionName } from "@/app/_web/action-name";
import { environment } from "@/app/_web/environment";
import { frameRefusal, sessionEnded } from "@/app/_web/frame-refusal";
import { viewOf } from "@/app/_web/page-view";
import { pageQuery } from "@/app/_web/query";
import { currentRequest, pathPart } from "@/app/_web/request-context";
import { frameOf, framePaths, openFrame } from "@/app/_web/session-frame";
import { changeStatus, comment, markRead } from "./actions";

/** `/w/<session>/tickets/<number>`: one ticket of the client. */
export default async function TicketDoor() {
  const request = currentRequest();
  const now = new Date();
  const { session, ended } = await openFrame(request, now);
  if (ended) return sessionEnded(request, ended);
  const { before } = pageQuery.parse(Object.fromEntries(request.url.searchParams));
  const number = pathPart(request, 4);
  const found = await findThreadInSession({ session, number, before, now });
  if (!found) return frameRefusal(request, session, "ticket_not_found");
  const { category, token, unread, ...thread } = found;
  const view = viewOf(request, session.locale ?? thread.locale);
  const paths = framePaths(request, session);
  return (
    <FrameThreadView
      {...view}
      frame={frameOf(request, session)}
      thread={thread}
      category={categoryNameIn(view.locale, category)}
      now={now}
      sent={request.url.searchParams.has("sent")}
      link={token && `${environment().APP_URL}/t/${token}`}
      href={paths.ticket(thread.number)}
      listHref={paths.back}
      newHref={paths.form}
      paged={before !== undefined}
      outcome={request.outcome}
      formKey={newFormKey(now)}
      unreadUpTo={unread ? thread.commentCount : undefined}
      actions={{
        comment: actionName(comment),
        changeStatus: actionName(changeStatus),
        markRead: actionName(markRead),
      }}
    />
  );
}
