import { sessionEnded } from "@/app/_web/frame-refusal";
import { currentRequest } from "@/app/_web/request-context";
import { openFrame } from "@/app/_web/session-frame";
import { newTicketPage } from "../new-ticket-page";

/** `/w/<session>/new`: the form of a new ticket. */
export default async function NewTicketDoor() {
  const request = currentRequest();
  const now = new Date();
  const { session, ended } = await openFrame(request, now);
  return ended ? sessionEnded(request, ended) : newTicketPage(request, { session, now });
}
