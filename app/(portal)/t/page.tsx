import { z } from "zod";
import { categoryNameIn } from "@/app/_domain/desks/in-language";
import { Refusal } from "@/app/_domain/refusal";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { ThreadPage } from "@/app/_ui/thread-page";
import { actionName } from "@/app/_web/action-name";
import { environment } from "@/app/_web/environment";
import { viewOf, withLanguage } from "@/app/_web/page-view";
import { refusalPage } from "@/app/_web/refusal-page";
import { currentRequest, pathToken } from "@/app/_web/request-context";
import { changeStatus, comment } from "./actions";

const place = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined);

/** `/t/<token>`: one ticket, for whoever holds its link. */
export default async function TicketDoor() {
  const request = currentRequest();
  const token = pathToken(request);
  const before = place.parse(request.url.searchParams.get("before") ?? undefined);
  const found = await readThreadWithToken(token, before);
  if (found instanceof Refusal) return refusalPage(request, found.code);
  const { category, ...thread } = found;
  const view = viewOf(request, thread.locale);
  const now = new Date();
  return (
    <ThreadPage
      {...view}
      thread={thread}
      category={categoryNameIn(view.locale, category)}
      now={now}
      sent={request.url.searchParams.has("sent")}
      link={`${environment().APP_URL}/t/${token}`}
      href={withLanguage(request, `/t/${token}`)}
      paged={before !== undefined}
      filesAt={`/t/${token}/files`}
      outcome={request.outcome}
      formKey={newFormKey(now)}
      actions={{ comment: actionName(comment), changeStatus: actionName(changeStatus) }}
    />
  );
}
