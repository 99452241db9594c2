import type { z } from "zod";
import type { Staff } from "@/app/_domain/staff/current-staff";
import { ensureMay } from "@/app/_domain/staff/staff-rights";
import { changeTicket } from "@/app/_domain/tickets/change-ticket";
import type { TicketChange } from "@/app/_domain/tickets/checked-change";
import type { Send } from "@/app/_ui/staff/form-state";
import { currentRequest } from "@/app/_web/request-context";
import { staffAction } from "@/app/_web/staff-action";
import { submissionHere } from "@/app/_web/submission-here";
import type { answerForm } from "./ticket-forms";
import { type Undo, writeUndo } from "./ticket-undo";

/** `staffAction` for those who answer tickets; which ones is for whoever touches them to ask. */
export function ticketAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string>,
): Send {
  return staffAction(schema, async (input, staff) => {
    ensureMay(staff, "answer_tickets");
    return act(input, staff);
  });
}

/** What was sent of a reply or a note, for the house. */
export function answerOf({ id, form, ...said }: z.output<typeof answerForm>, staff: Staff) {
  const now = new Date();
  const sent = submissionHere(currentRequest(), { formKey: form, said: [said.content], now });
  return { staff, ticket: { ticketId: id }, ...said, ...sent, now };
}

/** Changes the ticket as the forms of its page do; answers what takes it back. */
export async function changed(
  staff: Staff,
  ticketId: string,
  change: TicketChange,
  over?: TicketChange,
): Promise<Undo> {
  const now = new Date();
  const where = { staff, ticket: { ticketId }, ...(over && { over }) };
  return { back: await changeTicket({ ...where, change, now }), left: change };
}

/** Where a reply or a note leads; of it the status afterwards can be taken back. */
export function answeredPath(
  { id, status }: z.output<typeof answerForm>,
  done: string,
  back: TicketChange,
): string {
  return donePath(id, done, { back, left: status ? { status } : {} }, "#answer");
}

/** Where a form leads that was done, with what would take it back. */
export function donePath(id: string, done: string, deed?: Undo, place = ""): string {
  const undo = deed && writeUndo(deed);
  const fields = { done, at: Date.now().toString(36), ...(undo && { undo }) };
  return `/staff/tickets/${id}?${new URLSearchParams(fields)}${place}`;
}
