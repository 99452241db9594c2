import { personIn } from "@/app/_domain/clients/person";

import { deskIn } from "@/app/_domain/desks/in-language";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { NewTicketView } from "@/app/_ui/new-ticket-view";
import { actionName } from "@/app/_web/action-name";
import { frameRefusal } from "@/app/_web/frame-refusal";
import { viewOf } from "@/app/_web/page-view";
import { prefill } from "@/app/_web/prefill";
import type { RequestContext } from "@/app/_web/request-context";
import { type FramedSession, frameOf, framePaths } from "@/app/_web/session-frame";
import { send } from "./actions";

/** The form of a new ticket in a session, filled in with what the site and the address say. */
export function newTicketPage(
  request: RequestContext,
  { session, now }: { session: FramedSession; now: Date },
) {
  const { desk } = session;
  if (!desk.active) return frameRefusal(request, session, "desk_inactive");
  const view = viewOf(request, session.locale ?? desk.locale);
  const given = session.email === null ? personIn(session.given) : undefined;
  const { outcome } = request;
  return (
    <NewTicketView
      {...view}
      frame={frameOf(request, session)}
      desk={deskIn(view.locale, desk)}
      outcome={outcome}
      values={
        outcome?.values ?? {
          name: given?.name ?? "",
          email: given?.email ?? "",
          ...prefill(request.url),
        }
      }
      formKey={newFormKey(now)}
      action={actionName(send)}
      writingAs={session.person?.name}
      writingFrom={session.email ?? undefined}
      listHref={framePaths(request, session).back}
    />
  );
}
