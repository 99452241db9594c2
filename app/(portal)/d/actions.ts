"use server";

import { z } from "zod";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import { visitorTicket } from "@/app/_domain/tickets/ticket-input";
import { formAction } from "@/app/_web/form-action";
import { limitUses } from "@/app/_web/limit-uses";
import { languageWishes, withLanguage } from "@/app/_web/page-view";
import { pathToken } from "@/app/_web/request-context";
import { submissionHere } from "@/app/_web/submission-here";

export const send = formAction({
  form: "ticket",
  schema: visitorTicket.extend({ form: z.string().default("") }),
  async act({ form, ...ticket }, request) {
    const now = new Date();
    const deskToken = pathToken(request);
    const said = Object.values(ticket).map(String);
    const sent = submissionHere(request, { formKey: form, said, now });
    await limitUses({ ticket_from_address: request.address, ticket_on_desk: deskToken });
    const language = languageWishes(request);
    const { token } = await openTicket({ deskToken, ticket, language, ...sent, now });
    return withLanguage(request, `/t/${token}?sent=1`);
  },
});
