import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { changeTicket } from "../tickets/change-ticket";
import type { TicketChange } from "../tickets/checked-change";
import { staffTicketValues, type TeamActor } from "../tickets/staff";
import { ACCESS } from "../tickets/ticket-access";
import { withoutUndefined } from "../without-undefined";
import type { ProgramChange } from "./program-input";

const NAMED = {
  name: "named_in_change",
  text: `
    select (select id from categories where desk_id = t.desk_id and code = $5
        and archived_at is null) as category,
      (select id from staff where email = $6) as assignee,
      (select id from staff_groups where name = $7) as "group"
    from tickets t where ${ACCESS.staff}`,
};

type Named = "category" | "assignee" | "group";

/** By their names in the house, what programs call the fields of a ticket. */
const FIELDS: Record<string, string> = {
  categoryId: "category",
  assigneeId: "assignee",
  groupId: "group",
  snoozedUntil: "snoozed_until",
};

/** Changes what is named as people name it, as `changeTicket` does. */
export async function changeTicketForProgram(options: {
  actor: TeamActor;
  ticketId: string;
  input: ProgramChange;
  now: Date;
}): Promise<void> {
  const { actor, ticketId, input, now } = options;
  const change = await changeIn(actor, ticketId, input);
  try {
    await changeTicket({ staff: actor, ticket: { ticketId }, change, now });
  } catch (error) {
    throw error instanceof Refusal ? inItsWords(error) : error;
  }
}

async function changeIn(
  actor: TeamActor,
  ticketId: string,
  input: ProgramChange,
): Promise<TicketChange> {
  const { status, priority, category, assignee, group, snoozed_until: snoozedUntil } = input;
  const names = [category, assignee, group].map((name) => name ?? null);
  const values = [...staffTicketValues(actor, { ticketId }), ...names];
  const [ids] = await rows<Record<Named, string | null>>(NAMED, values);
  if (!ids) throw new Refusal("ticket_not_found");
  return withoutUndefined({
    status,
    priority,
    categoryId: idOf("category", input, ids),
    assigneeId: idOf("assignee", input, ids),
    groupId: idOf("group", input, ids),
    snoozedUntil,
  });
}

/** Null and undefined as they were said; a name that names nothing is refused. */
function idOf(field: Named, input: ProgramChange, ids: Record<Named, string | null>) {
  const name = input[field];
  if (name === null || name === undefined) return name;
  const id = ids[field];
  if (id === null) throw new Refusal("invalid", { fields: { [field]: { code: "unknown" } } });
  return id;
}

function inItsWords({ code, fields, retryAfter, cause }: Refusal): Refusal {
  const renamed = Object.entries(fields).map(([name, problem]) => [FIELDS[name] ?? name, problem]);
  const again = retryAfter === undefined ? {} : { retryAfter };
  return new Refusal(code, { fields: Object.fromEntries(renamed), cause, ...again });
}
