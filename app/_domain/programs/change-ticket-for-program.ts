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

/** In the order of the values that they are looked up by. */
const NAMES = ["category", "assignee", "group"] as const;

type Named = (typeof NAMES)[number];

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
  const { status, priority, snoozed_until: snoozedUntil } = input;
  const names = NAMES.map((field) => input[field] ?? null);
  const values = [...staffTicketValues(actor, { ticketId }), ...names];
  const [ids] = await rows<Record<Named, string | null>>(NAMED, values);
  if (!ids) throw new Refusal("ticket_not_found");
  const unknown = NAMES.filter((field) => isSaid(input[field]) && ids[field] === null);
  if (unknown.length > 0) throw unknownNames(unknown);
  return withoutUndefined({
    status,
    priority,
    categoryId: isSaid(input.category) ? ids.category : input.category,
    assigneeId: isSaid(input.assignee) ? ids.assignee : input.assignee,
    groupId: isSaid(input.group) ? ids.group : input.group,
    snoozedUntil,
  });
}

/** Null takes away, and what is not there stays as it is. */
function isSaid(name: string | null | undefined): name is string {
  return name !== null && name !== undefined;
}

function unknownNames(fields: Named[]): Refusal {
  const problems = fields.map((field) => [field, { code: "unknown" }]);
  return new Refusal("invalid", { fields: Object.fromEntries(problems) });
}

function inItsWords({ code, fields, retryAfter, cause }: Refusal): Refusal {
  const renamed = Object.entries(fields).map(([name, problem]) => [FIELDS[name] ?? name, problem]);
  const again = retryAfter === undefined ? {} : { retryAfter };
  return new Refusal(code, { fields: Object.fromEntries(renamed), cause, ...again });
}
