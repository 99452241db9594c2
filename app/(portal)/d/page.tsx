import { deskIn } from "@/app/_domain/desks/in-language";
import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { DeskView } from "@/app/_ui/desk-view";
import { type Closed, DeskClosed } from "@/app/_ui/problem-page";
import { actionName } from "@/app/_web/action-name";
import { homeOf, viewOf, withLanguage } from "@/app/_web/page-view";
import { prefill } from "@/app/_web/prefill";
import { refusalPage } from "@/app/_web/refusal-page";
import { currentRequest, pathToken } from "@/app/_web/request-context";
import { send } from "./actions";

/** `/d/<desk_token>`: a desk, its help text and the form. */
export default async function DeskDoor() {
  const request = currentRequest();
  const desk = await readDeskPage(pathToken(request));
  if (!desk) return refusalPage(request, "desk_not_found");
  request.frameAncestors = desk.allowedOrigins.length > 0 ? desk.allowedOrigins : ["*"];
  const view = viewOf(request, desk.locale);
  const why = closedBecause(desk);
  if (why) {
    request.status = why === "inactive" ? 410 : 403;
    return (
      <DeskClosed {...view} why={why} desk={deskIn(view.locale, desk)} home={homeOf(request)} />
    );
  }
  const { outcome } = request;
  return (
    <DeskView
      {...view}
      desk={deskIn(view.locale, desk)}
      outcome={outcome}
      values={outcome?.values ?? prefill(request.url)}
      mineHref={withLanguage(request, `/d/${desk.token}/mine`)}
      formKey={newFormKey(new Date())}
      action={actionName(send)}
    />
  );
}

function closedBecause(desk: { active: boolean; securityLevel: string }): Closed | undefined {
  if (!desk.active) return "inactive";
  return desk.securityLevel === "signature" ? "signedOnly" : undefined;
}
