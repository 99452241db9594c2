import { rows } from "@/prisma/client";
import type { Program } from "../api-tokens/program";
import type { Session } from "../clients/read-session";
import { isDeskToken } from "../desks/desk-token";
import { Refusal } from "../refusal";
import { linkHash } from "../tickets/public-link";
import { type Staff, staffSees, staffTicketValues } from "../tickets/staff";
import { ACCESS, linkRefusal } from "../tickets/ticket-access";

/**
 * Whose a file is until a message names it. Nobody else can put it into one; on a desk's open
 * form, where nobody is known, its random id is what proves it (docs/decisions/027).
 */
export interface Holder {
  deskId: string;
  heldBy: string;
  sessionId: string | null;
}

export const heldBy = {
  session: (id: string) => `session:${id}`,
  ticket: (id: string) => `ticket:${id}`,
  desk: (id: string) => `desk:${id}`,
  staff: (id: string) => `staff:${id}`,
  token: (id: string) => `token:${id}`,
};

interface Place {
  deskId: string;
  ticketId: string;
  allowed: boolean;
}

const LINK_PLACE = {
  name: "file_place_by_link",
  text: `
    select t.id as "ticketId", d.id as "deskId", d.attachments as allowed
    from tickets t join desks d on d.id = t.desk_id where ${ACCESS.link}`,
};

const STAFF_PLACE = {
  name: "file_place_by_staff",
  text: `
    select t.id as "ticketId", d.id as "deskId", d.attachments as allowed
    from tickets t join desks d on d.id = t.desk_id where ${ACCESS.staff}`,
};

const DESK_PLACE = {
  name: "file_place_on_desk",
  text: `
    select id, active, attachments as allowed, security_level = 'signature' as closed
    from desks where token = $1`,
};

const PROGRAM_PLACE = {
  name: "file_place_by_program",
  text: `select d.id, d.attachments as allowed from desks d where d.token = $2 and ${staffSees("d.id")}`,
};

export function holderInSession({ id, desk }: Session): Holder {
  ensureAllowed(desk.attachments);
  return { deskId: desk.id, heldBy: heldBy.session(id), sessionId: id };
}

export async function holderWithLink(token: string): Promise<Holder> {
  const hash = linkHash(token);
  const [place] = hash ? await rows<Place>(LINK_PLACE, [hash]) : [];
  if (!place) throw await linkRefusal(token);
  ensureAllowed(place.allowed);
  return { deskId: place.deskId, heldBy: heldBy.ticket(place.ticketId), sessionId: null };
}

export async function holderOfStaff(staff: Staff, ticketId: string): Promise<Holder> {
  const [place] = await rows<Place>(STAFF_PLACE, staffTicketValues(staff, { ticketId }));
  if (!place) throw new Refusal("ticket_not_found");
  ensureAllowed(place.allowed);
  return { deskId: place.deskId, heldBy: heldBy.staff(staff.id), sessionId: null };
}

/** A program of the team, for a message on a desk that it reaches. */
export async function holderOfProgram(
  { tokenId, actor }: Pick<Program, "tokenId" | "actor">,
  deskToken: string,
): Promise<Holder> {
  const values = [actor.deskIds, isDeskToken(deskToken) ? deskToken : null];
  const [desk] = await rows<{ id: string; allowed: boolean }>(PROGRAM_PLACE, values);
  if (!desk) throw new Refusal("desk_not_found");
  ensureAllowed(desk.allowed);
  return { deskId: desk.id, heldBy: heldBy.token(tokenId), sessionId: null };
}

/** Whoever writes to a desk that takes tickets from anybody. */
export async function holderOnDesk(token: string): Promise<Holder> {
  const values = [isDeskToken(token) ? token : null];
  const [desk] = await rows<{ id: string; active: boolean; allowed: boolean; closed: boolean }>(
    DESK_PLACE,
    values,
  );
  if (!desk) throw new Refusal("desk_not_found");
  if (!desk.active) throw new Refusal("desk_inactive");
  if (desk.closed) throw new Refusal("signature_required");
  ensureAllowed(desk.allowed);
  return { deskId: desk.id, heldBy: heldBy.desk(desk.id), sessionId: null };
}

function ensureAllowed(allowed: boolean): void {
  if (!allowed) throw new Refusal("files_not_allowed");
}
