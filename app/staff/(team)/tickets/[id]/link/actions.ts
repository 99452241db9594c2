"use server";

import { renewLink, revokeLink } from "@/app/_domain/tickets/ticket-link";
import { donePath, ticketAction } from "../../_forms/ticket-action";
import { ticketForm } from "../../_forms/ticket-forms";

export const withdraw = ticketAction(ticketForm, async ({ id }, staff) => {
  await revokeLink({ staff, ticket: { ticketId: id }, now: new Date() });
  return donePath(id, "link_withdrawn");
});

export const renew = ticketAction(ticketForm, async ({ id }, staff) => {
  await renewLink({ staff, ticket: { ticketId: id }, now: new Date() });
  return donePath(id, "link_renewed");
});
