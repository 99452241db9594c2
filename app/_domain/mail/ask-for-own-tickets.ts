import { v5 as idFrom } from "uuid";
import { rows } from "@/prisma/client";
import { readDeskPage } from "../desks/read-desk-page";
import { type LanguageWishes, languageFor } from "../locales";
import { Refusal } from "../refusal";
import type { Submission } from "../tickets/submission";
import { visitorTicket } from "../tickets/ticket-input";
import { TRIED_MS } from "./claim-mails";

/** The address, as tickets keep it. */
export const ownTicketsInput = visitorTicket.pick({ email: true });

/**
 * The same for every address: whether there is anything to list is looked up when it is sent. After
 * a day nobody waits for it any more, however long sending was paused.
 */
const ASK = {
  name: "ask_for_own_tickets",
  text: `
    insert into outbox_mails (id, link_id, desk_id, kind, recipient_email, locale, next_attempt_at,
      give_up_at, created_at)
    values ($1, $1, $2, 'own_tickets', $3, $4, $5, $6, $5) on conflict (id) do nothing`,
};

/**
 * Has the link to a list of the tickets written under an address on this desk sent there. Says
 * nothing of whether there are any. A desk that wants signatures has no such list.
 */
export async function askForOwnTickets(options: {
  deskToken: string;
  email: string;
  language: LanguageWishes;
  submission: Submission;
  now: Date;
}): Promise<void> {
  const { deskToken, email, language, submission, now } = options;
  const desk = await readDeskPage(deskToken);
  if (!desk) throw new Refusal("desk_not_found");
  if (desk.securityLevel === "signature") throw new Refusal("signature_required");
  const id = idFrom(submission.hash.toString("hex"), desk.id);
  const locale = languageFor({ ...language, subject: desk.locale });
  const until = new Date(now.getTime() + TRIED_MS);
  await rows(ASK, [id, desk.id, email, locale, now, until]);
}
