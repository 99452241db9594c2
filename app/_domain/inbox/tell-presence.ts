import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { type Staff, staffTicketValues, type TicketName } from "../tickets/staff";
import { TICKETS_CHANNEL } from "../tickets/tell-of-ticket";
import { ACCESS } from "../tickets/ticket-access";
import { left, looked, type Presence } from "./presence";
import type { TicketNews } from "./ticket-events";

const TELL = {
  name: "tell_presence",
  text: `
    select pg_notify('${TICKETS_CHANNEL}', json_build_object('ticketId', t.id, 'deskId', t.desk_id,
      'kind', $5::text, 'staffId', $6::uuid, 'staffName', $7::text)::text)
    from tickets t where ${ACCESS.staff}`,
};

export const PRESENCES = ["looking", "writing", "left"] as const;

/** Tells every process, and nothing else, that somebody looks at a ticket or has left it. */
export async function tellPresence(options: {
  staff: Staff;
  ticket: TicketName;
  kind: (typeof PRESENCES)[number];
}): Promise<void> {
  const { staff, ticket, kind } = options;
  const values = [...staffTicketValues(staff, ticket), kind, staff.id, staff.name];
  const told = await rows(TELL, values);
  if (told.length === 0) throw new Refusal("ticket_not_found");
}

/** What is known after some news. */
export function presenceAfter(presence: Presence, news: TicketNews, now: Date): Presence {
  if (!("ticketId" in news) || news.staffId === null) return presence;
  const { ticketId, staffId, staffName } = news;
  if (news.kind === "left") return left(presence, { ticketId, staffId, now });
  if (!isPresence(news) || staffName === undefined) return presence;
  const staff = { id: staffId, name: staffName, writing: news.kind === "writing" };
  return looked(presence, { ticketId, staff, now });
}

/** Whether the news is about people at a ticket's page, and not about the ticket. */
export function isPresence({ kind }: TicketNews): boolean {
  return PRESENCES.some((each) => each === kind);
}
