import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { type Staff, seesDesk, staffTicketValues } from "../tickets/staff";
import { ACCESS } from "../tickets/ticket-access";
import { mayHear, type TicketEvent } from "./ticket-event";

/** Somebody of the team who listens: to every ticket of their desks, or to one of them. */
export interface Hearer {
  staff: Staff;
  ticket: { id: string; deskId: string } | undefined;
}

const TICKET = {
  name: "ticket_to_hear",
  text: `select t.id, t.desk_id as "deskId" from tickets t where ${ACCESS.staff}`,
};

/** Refuses as `ticket_not_found` where they may not see the ticket that they ask for. */
export async function hearerOf(staff: Staff, ticketId: string | undefined): Promise<Hearer> {
  if (ticketId === undefined) return { staff, ticket: undefined };
  const values = staffTicketValues(staff, { ticketId });
  const [ticket] = await rows<{ id: string; deskId: string }>(TICKET, values);
  if (!ticket) throw new Refusal("ticket_not_found");
  return { staff, ticket };
}

/** The same with what this person may see by now; nobody where the ticket is no longer theirs. */
export function hearerNow({ ticket }: Hearer, staff: Staff | undefined): Hearer | undefined {
  if (!staff || (ticket && !seesDesk(staff, ticket.deskId))) return undefined;
  return { staff, ticket };
}

/** Whether it is told to them. */
export function concerns({ staff, ticket }: Hearer, event: TicketEvent): boolean {
  if (!mayHear(staff, event)) return false;
  return ticket === undefined || ticket.id === event.ticketId;
}
