import { z } from "zod";
import { line, lines, required } from "../desks/desk-input";
import { LIMITS } from "../limits";
import { isLocale } from "../locales";
import { isPlaceholder, MAIL_KINDS, placeholdersIn } from "./fill-mail";

/** As much of a word that is no placeholder as is repeated to whoever wrote it. */
const LONGEST_NAMED = 50;

function known(text: string, context: z.RefinementCtx): void {
  const word = placeholdersIn(text).find((each) => !isPlaceholder(each));
  if (word === undefined) return;
  const params = { name: `{{${[...word].slice(0, LONGEST_NAMED).join("")}}}` };
  context.addIssue({ code: "custom", message: "unknown_mail_placeholder", params });
}

/** Without the address of the ticket its reader could not answer. */
const leadsToTicket = (body: string) => placeholdersIn(body).includes("ticket_url");

export const mailTextInput = z.strictObject({
  subject: line(LIMITS.title).refine(required, "required").superRefine(known),
  body: lines(LIMITS.content)
    .refine(required, "required")
    .superRefine(known)
    .refine(leadsToTicket, "no_ticket_url"),
});

/** Which mail in which language. */
export const mailName = z.object({
  kind: z.enum(MAIL_KINDS),
  locale: z.string().refine(isLocale, "unknown_locale"),
});

export type MailName = z.output<typeof mailName>;
