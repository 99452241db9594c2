import type { Transaction } from "@/prisma/client";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { Refusal } from "../refusal";
import type { LockedTicket } from "./ticket-access";

/** What of a ticket the team may change; null takes away, a field that is not there stays. */
export interface TicketChange {
  status?: TicketStatus;
  priority?: TicketPriority;
  categoryId?: string | null;
  assigneeId?: string | null;
  groupId?: string | null;
  snoozedUntil?: Date | null;
}

/** By id, what the audit trail calls somebody or something. */
export type Names = Map<string, string>;

/** Of what a change comes from and leads to; `known` says that a ticket of $1 may have it. */
const NAMES = {
  name: "names_in_change",
  text: `
    select id, name, kind, known from (
      select id, name, 'categoryId' as kind, desk_id = $1 and archived_at is null as known
      from categories where id = any($2::uuid[])
      union all
      select id, name, 'assigneeId', deactivated_at is null and (role = 'admin' or not limited
        or exists (select from staff_desks d where d.staff_id = staff.id and d.desk_id = $1))
      from staff where id = any($2::uuid[])
      union all
      select id, name, 'groupId', true from staff_groups where id = any($2::uuid[])
    ) named`,
};

const NAMED = ["categoryId", "assigneeId", "groupId"] as const;

interface Named {
  id: string;
  name: string;
  kind: string;
  known: boolean;
}

/** The names in a change that may be made; refuses one that leads nowhere. */
export async function checkedChange(
  tx: Transaction,
  options: { ticket: LockedTicket; change: TicketChange; now: Date },
): Promise<Names> {
  const { ticket, change, now } = options;
  const { snoozedUntil } = change;
  if (snoozedUntil && !(snoozedUntil > now)) throw invalid("snoozedUntil", "past");
  const fields = NAMED.filter((field) => change[field] !== undefined);
  if (fields.length === 0) return new Map();
  const ids = fields.flatMap((field) => [change[field], ticket[field]]).filter(Boolean);
  const found = await tx.rows<Named>(NAMES, [ticket.deskId, ids]);
  for (const field of fields) {
    const id = change[field];
    const isKnown = found.some((row) => row.kind === field && row.id === id && row.known);
    if (id && !isKnown) throw invalid(field, "unknown");
  }
  return new Map(found.map(({ id, name }) => [id, name]));
}

function invalid(field: keyof TicketChange, code: string): Refusal {
  return new Refusal("invalid", { fields: { [field]: { code } } });
}
