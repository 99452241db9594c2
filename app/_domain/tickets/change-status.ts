import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Side, TicketStatus } from "@/prisma/generated/enums";
import { told } from "./tell-of-ticket";
import type { LockedTicket } from "./ticket-access";
import { wakeTicket } from "./wake-ticket";

const CHANGE = {
  name: "change_status",
  text: `
    with ticket as (
      update tickets set status = $2::ticket_status, last_activity_at = $6,
        resolved_at = case when $2::ticket_status = 'resolved' then $6::timestamptz end
      where id = $1 returning id, desk_id
    )
    insert into audit_entries
      (id, ticket_id, desk_id, side, actor_name, kind, details, created_at, staff_id)
    select $3, id, desk_id, $4::side, $5, 'status_changed', $7, $6, $8::uuid from ticket
    returning ${told("audit_entries", { kind: "kind", staffId: "$8", id: "ticket_id" })}`,
};

/**
 * Changes the status with its audit entry; the same status again is nothing. A ticket that its
 * client moves sleeps no longer.
 */
export async function changeStatus(
  tx: Transaction,
  options: {
    ticket: LockedTicket;
    to: TicketStatus;
    side: Side;
    actorName: string;
    staffId?: string | null;
    now: Date;
  },
): Promise<void> {
  const { ticket, to, side, actorName, staffId = null, now } = options;
  if (side === "client") await wakeTicket(tx, { ticket, actorName, now });
  if (ticket.status === to) return;
  const details = { from: ticket.status, to };
  await tx.rows(CHANGE, [ticket.id, to, newId(), side, actorName, now, details, staffId]);
}
