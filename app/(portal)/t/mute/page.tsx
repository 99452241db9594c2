import { readMute } from "@/app/_domain/mail/mute-mails";
import { MutePage } from "@/app/_ui/mute-page";
import { openedBy } from "@/app/_web/opened-by";
import { viewOf } from "@/app/_web/page-view";
import { refusalPage } from "@/app/_web/refusal-page";
import { currentRequest, pathToken } from "@/app/_web/request-context";

/** `/t/<token>/mute`: an end to the mails about a ticket; its form goes to `_server/mute-mails`. */
export default async function MuteDoor() {
  const request = currentRequest();
  const ticket = await openedBy(readMute(pathToken(request)));
  if (!ticket) return refusalPage(request, "link_not_found");
  return <MutePage {...viewOf(request, ticket.locale)} ticket={ticket} />;
}
