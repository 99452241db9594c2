import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { LockedTicket } from "./ticket-access";

const WAKE = {
  name: "wake_ticket",
  text: `
    with ticket as (
      update tickets set snoozed_until = null where id = $1 returning id, desk_id
    )
    insert into audit_entries
      (id, ticket_id, desk_id, side, actor_name, kind, details, created_at)
    select $2, id, desk_id, 'client', $3, 'snooze_changed', $4, $5 from ticket`,
};

/** Its client has come back, so a snoozed ticket does too. */
export async function wakeTicket(
  tx: Transaction,
  { ticket, actorName, now }: { ticket: LockedTicket; actorName: string; now: Date },
): Promise<void> {
  if (!ticket.snoozedUntil || ticket.snoozedUntil <= now) return;
  const details = { from: ticket.snoozedUntil, to: null };
  await tx.rows(WAKE, [ticket.id, newId(), actorName, details, now]);
}
