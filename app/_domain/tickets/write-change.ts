import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Names, TicketChange } from "./checked-change";
import type { TeamActor } from "./staff";
import { told } from "./tell-of-ticket";
import type { LockedTicket } from "./ticket-access";

/** The status has a statement of its own, for a client may change it too. */
const KINDS = {
  priority: "priority_changed",
  categoryId: "category_changed",
  assigneeId: "assignee_changed",
  groupId: "group_changed",
  snoozedUntil: "snooze_changed",
} as const;

const WRITE = {
  name: "change_ticket",
  text: `
    with ticket as (
      update tickets set priority = $2::ticket_priority, category_id = $3, assignee_id = $4,
        group_id = $5, snoozed_until = $6
      where id = $1 returning id, desk_id
    )
    insert into audit_entries
      (id, ticket_id, desk_id, side, staff_id, actor_name, kind, details, created_at)
    select entry.id, ticket.id, desk_id, 'team', $7, $8, entry.kind, entry.details, $9
    from ticket cross join unnest($10::uuid[], $11::text[], $12::jsonb[]) entry (id, kind, details)
    returning ${told("audit_entries", { kind: "kind", staffId: "$7", id: "ticket_id" })}`,
};

/** Writes what is new of a ticket, an audit entry a field: from what, to what, by whom. */
export async function writeChange(
  tx: Transaction,
  options: {
    ticket: LockedTicket;
    change: TicketChange;
    names: Names;
    staff: TeamActor;
    now: Date;
  },
): Promise<void> {
  const { ticket, change, names, staff, now } = options;
  const entries = Object.entries(KINDS).flatMap(([field, kind]) => {
    const to = Object.entries(change).find(([name]) => name === field);
    const from = Object.entries(ticket).find(([name]) => name === field);
    return to ? [{ kind, details: detailsOf(from?.[1], to[1], names) }] : [];
  });
  if (entries.length === 0) return;
  const { priority, categoryId, assigneeId, groupId, snoozedUntil } = { ...ticket, ...change };
  const fields = [priority, categoryId, assigneeId, groupId, snoozedUntil];
  await tx.rows(WRITE, [
    ticket.id,
    ...fields,
    staff.id,
    staff.name,
    now,
    entries.map(() => newId()),
    entries.map(({ kind }) => kind),
    entries.map(({ details }) => details),
  ]);
}

/** Names stay readable in the trail when what they name is gone. */
function detailsOf(from: unknown, to: unknown, names: Names): object {
  return { from, to, ...named("fromName", from, names), ...named("toName", to, names) };
}

function named(key: string, value: unknown, names: Names): object {
  const name = typeof value === "string" ? names.get(value) : undefined;
  return name === undefined ? {} : { [key]: name };
}
