import { z } from "zod";
import { listTicketMails } from "@/app/_domain/mail/unsent-mails";
import { listGroups } from "@/app/_domain/staff/groups";
import { listCannedReplies } from "@/app/_domain/tickets/canned-replies";
import { fillPlaceholders } from "@/app/_domain/tickets/fill-placeholders";
import { listAssignees } from "@/app/_domain/tickets/list-assignees";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import { staffAndSpeech } from "@/app/_web/staff-here";
import { orNotFound } from "../../desks/_forms/desk-here";

export interface TicketParams {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const DONE = ["replied", "noted", "changed", "taken", "snoozed", "woken"] as const;

/** What cannot be is as if it were not there. */
const query = z.object({
  done: z.enum(DONE).optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  saved: z.string().optional().catch(undefined),
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
  const { before } = asked;
  const reading = readTicketForStaff({ staff, ticket: { ticketId }, before, now });
  const ticket = await orNotFound(reading);
  const [people, groups, replies, mails] = await Promise.all([
    listAssignees(ticket.desk.id),
    listGroups(),
    listCannedReplies(staff, ticket.desk.id),
    listTicketMails(ticket.id),
  ]);
  const saved = replies.find((each) => each.id === asked.saved);
  const draft = saved && fillPlaceholders(saved.content, valuesOf(ticket, staff.name));
  return { staff, speech, ticket, people, groups, replies, mails, draft, ...asked };
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
