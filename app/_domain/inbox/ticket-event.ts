import { z } from "zod";
import { type Staff, seesDesk } from "../tickets/staff";

const ticketEvent = z.object({
  ticketId: z.string(),
  deskId: z.string(),
  /** As in the audit trail; those of `PRESENCES` are about people at its page. */
  kind: z.string(),
  /** Who of the team did it; null for a client. */
  staffId: z.string().nullable(),
  staffName: z.string().optional(),
});

export type TicketEvent = z.output<typeof ticketEvent>;

/** Nothing where another program notified on our channel. */
export function parseTicketEvent(payload: string): TicketEvent | undefined {
  try {
    return ticketEvent.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

/** Whether a member of the team may hear of it. */
export function mayHear(staff: Staff, event: TicketEvent): boolean {
  return seesDesk(staff, event.deskId);
}
