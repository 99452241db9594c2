import { z } from "zod";
import { listTicketMails } from "@/app/_domain/mail/unsent-mails";
import { fillPlaceholders } from "@/app/_domain/tickets/fill-placeholders";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import { readTicketChoices } from "@/app/_domain/tickets/ticket-choices";
import { staffAndSpeech } from "@/app/_web/staff-here";
import { orNotFound } from "../../desks/_forms/desk-here";
import { readUndo } from "./ticket-undo";

export interface TicketParams {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const DONE = [
  "replied",
  "noted",
  "changed",
  "taken",
  "snoozed",
  "woken",
  "undone",
  "link_withdrawn",
  "link_renewed",
] as const;

/** What cannot be is as if it were not there. */
const query = z.object({
  done: z.enum(DONE).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  undo: z.string().transform(readUndo).optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
  before: z
    .string()
    .transform((text) => text.split("_"))
    .pipe(z.tuple([z.iso.datetime({ offset: true }), z.uuid()]))
    .transform(([createdAt, id]) => ({ createdAt, id }))
    .optional()
    .catch(undefined),
});

/** The ticket with what its page needs; not found where this person may not see it. */
export async function ticketHere({ params, searchParams }: TicketParams, now: Date) {
  const { staff, speech } = await staffAndSpeech();
  const [{ id: ticketId }, asked] = [await params, query.parse(await searchParams)];
  const { before, saved } = asked;
  const reading = readTicketForStaff({ staff, ticket: { ticketId }, before, now });
  const ticket = await orNotFound(reading);
  const [choices, mails] = await Promise.all([
    readTicketChoices(staff, { deskId: ticket.desk.id, saved }),
    listTicketMails(ticket.id),
  ]);
  const draft = fillPlaceholders(choices.draft ?? "", valuesOf(ticket, staff.name));
  const answered = asked.done === "replied" || asked.done === "noted";
  const turn = answered ? asked.at : saved;
  return { staff, speech, ticket, ...choices, mails, ...asked, draft, answered, turn };
}

function valuesOf({ card, authorName, number, title }: StaffTicket, staffName: string) {
  return {
    client_name: card.client?.name ?? authorName,
    user_name: authorName,
    ticket_number: number,
    ticket_title: title,
    staff_name: staffName,
  };
}
