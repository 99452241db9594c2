"use server";

import { z } from "zod";
import { askForOwnTickets, ownTicketsInput } from "@/app/_domain/mail/ask-for-own-tickets";
import { submissionHash } from "@/app/_domain/tickets/form-key";
import { formAction } from "@/app/_web/form-action";
import { limitUses } from "@/app/_web/limit-uses";
import { languageWishes, withLanguage } from "@/app/_web/page-view";
import { pathToken } from "@/app/_web/request-context";

export const ask = formAction({
  form: "mine",
  schema: ownTicketsInput.extend({ form: z.string().default("") }),
  async act({ form: formKey, email }, request) {
    const now = new Date();
    const deskToken = pathToken(request);
    const submission = { hash: submissionHash({ formKey, said: [email], now }) };
    await limitUses({
      list_from_address: request.address,
      list_to_email: email,
      list_on_desk: deskToken,
    });
    const language = languageWishes(request);
    await askForOwnTickets({ deskToken, email, language, submission, now });
    return withLanguage(request, `/d/${deskToken}/mine?sent=1`);
  },
});
