"use server";

import { z } from "zod";
import { submissionHash } from "@/app/_domain/tickets/form-key";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import { visitorTicket } from "@/app/_domain/tickets/ticket-input";
import { formAction } from "@/app/_web/form-action";
import { limitUses } from "@/app/_web/limit-uses";
import { languageWishes, withLanguage } from "@/app/_web/page-view";
import { pathToken } from "@/app/_web/request-context";

export const send = formAction({
  form: "ticket",
  schema: visitorTicket.extend({ form: z.string().default("") }),
  async act({ form, ...ticket }, request) {
    const now = new Date();
    const deskToken = pathToken(request);
    const { ids: files = [], said: brought = [] } = request.files ?? {};
    const said = [...Object.values(ticket).map(String), ...brought];
    const submission = { hash: submissionHash({ formKey: form, said, now }) };
    await limitUses({ ticket_from_address: request.address, ticket_on_desk: deskToken });
    const language = languageWishes(request);
    const { token } = await openTicket({ deskToken, ticket, files, language, submission, now });
    return withLanguage(request, `/t/${token}?sent=1`);
  },
});
