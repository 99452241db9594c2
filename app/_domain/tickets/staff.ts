import { validate } from "uuid";
import { isDeskToken } from "../desks/desk-token";
import { numberKey } from "../desks/numbering";

/** A person of the team, or one of its programs, and for which desks. */
export interface TeamActor {
  /** Null for a program. */
  id: string | null;
  name: string;
  /** Null for all of them. */
  deskIds: string[] | null;
}

/** Who of the team asks, and for which desks. */
export interface Staff extends TeamActor {
  id: string;
  role: "admin" | "agent";
}

/** A ticket as an address of the team's side names it. */
export type TicketName = { ticketId: string } | { deskToken: string; number: string };

/** Whether a desk, named by a column, is among those of $1. */
export function staffSees(deskId: string): string {
  return `($1::uuid[] is null or ${deskId} = any($1::uuid[]))`;
}

export function seesDesk({ deskIds }: TeamActor, deskId: string): boolean {
  return deskIds === null || deskIds.includes(deskId);
}

/** The four values that `ACCESS.staff` asks for; what names nothing is no ticket's id. */
export function staffTicketValues({ deskIds }: TeamActor, ticket: TicketName): unknown[] {
  if ("ticketId" in ticket) {
    return [deskIds, validate(ticket.ticketId) ? ticket.ticketId : null, null, null];
  }
  const deskToken = isDeskToken(ticket.deskToken) ? ticket.deskToken : null;
  return [deskIds, null, deskToken, numberKey(ticket.number)];
}
