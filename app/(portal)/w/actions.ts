"use server";

import { z } from "zod";
import { sessionFor } from "@/app/_domain/clients/read-session";
import { openTicketInSession } from "@/app/_domain/tickets/open-ticket-in-session";
import { sessionTicket } from "@/app/_domain/tickets/ticket-input";
import { formAction } from "@/app/_web/form-action";
import { limitUses } from "@/app/_web/limit-uses";
import { languageWishes } from "@/app/_web/page-view";
import { pathToken } from "@/app/_web/request-context";
import { framePaths } from "@/app/_web/session-frame";
import { submissionHere } from "@/app/_web/submission-here";

export const send = formAction({
  form: "ticket",
  schema: sessionTicket.extend({ form: z.string().default("") }),
  async act({ form: formKey, ...ticket }, request) {
    const now = new Date();
    const session = await sessionFor(pathToken(request), now);
    const said = Object.values(ticket).map(String);
    const sent = submissionHere(request, { formKey, said, now });
    await limitUses({ ticket_from_address: request.address, ticket_on_desk: session.desk.token });
    const wishes = languageWishes(request);
    const language = { ...wishes, chosen: wishes.chosen ?? session.locale };
    const { number } = await openTicketInSession({ session, ticket, language, ...sent, now });
    return withParameter(framePaths(request, session).ticket(number), "sent");
  },
});

function withParameter(path: string, name: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${name}=1`;
}
