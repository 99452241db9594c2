import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { deriveLink } from "./public-link";
import { type Staff, staffTicketValues, type TicketName } from "./staff";
import {
  type MomentCursor,
  STAFF_THREAD_PAGE,
  STAFF_TICKET_COLUMNS,
  type StaffTicket,
} from "./staff-ticket";
import { ACCESS } from "./ticket-access";

const FROM_THE_END: MomentCursor = {
  createdAt: "9999-12-31T00:00:00Z",
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

const TICKET = {
  name: "ticket_for_staff",
  text: `
    select ${STAFF_TICKET_COLUMNS}
    from tickets t join desks d on d.id = t.desk_id where ${ACCESS.staff}`,
};

interface Newest {
  hash: string;
  generation: number;
  revoked: boolean;
}

type TicketRow = Omit<StaffTicket, "link" | "more"> & { newest: Newest };

/**
 * The whole ticket for the team's eyes, with the newest page of its messages, or the one before
 * `before`. Times are ISO 8601.
 */
export async function readTicketForStaff(options: {
  staff: Staff;
  ticket: TicketName;
  before?: MomentCursor | undefined;
  now: Date;
}): Promise<StaffTicket> {
  const { staff, ticket, before = FROM_THE_END, now } = options;
  const values = [...staffTicketValues(staff, ticket), before.createdAt, before.id, now];
  const [found] = await rows<TicketRow>(TICKET, values);
  if (!found) throw new Refusal("ticket_not_found");
  const { newest, ...rest } = found;
  const comments = rest.comments.slice(0, STAFF_THREAD_PAGE);
  const more = rest.comments.length > comments.length;
  return { ...rest, comments, more, link: linkOf(found.id, newest) };
}

/** Of a link that an earlier APP_SECRET made nobody knows the token; it goes on working. */
function linkOf(ticketId: string, { hash, generation, revoked }: Newest): StaffTicket["link"] {
  const link = deriveLink(ticketId, generation);
  const isOurs = link.hash.toString("hex") === hash;
  return { revoked, token: isOurs && !revoked ? link.token : undefined };
}
