import { deskIn } from "@/app/_domain/desks/in-language";
import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { newFormKey } from "@/app/_domain/tickets/form-key";
import { MineView } from "@/app/_ui/mine-view";
import { DeskClosed } from "@/app/_ui/problem-page";
import { actionName } from "@/app/_web/action-name";
import { homeOf, viewOf, withLanguage } from "@/app/_web/page-view";
import { refusalPage } from "@/app/_web/refusal-page";
import { currentRequest, pathToken } from "@/app/_web/request-context";
import { ask } from "./actions";

/** `/d/<desk_token>/mine`: asks for the list of one's tickets by e-mail. */
export default async function MineDoor() {
  const request = currentRequest();
  const found = await readDeskPage(pathToken(request));
  if (!found) return refusalPage(request, "desk_not_found");
  request.frameAncestors = found.allowedOrigins.length > 0 ? found.allowedOrigins : ["*"];
  const view = viewOf(request, found.locale);
  const desk = deskIn(view.locale, found);
  if (found.securityLevel === "signature") {
    request.status = 403;
    return <DeskClosed {...view} why="signedOnly" desk={desk} home={homeOf(request)} />;
  }
  return (
    <MineView
      {...view}
      desk={desk}
      deskHref={withLanguage(request, `/d/${found.token}`)}
      againHref={withLanguage(request, `/d/${found.token}/mine`)}
      sent={request.url.searchParams.has("sent")}
      outcome={request.outcome}
      formKey={newFormKey(new Date())}
      action={actionName(ask)}
    />
  );
}
