import { transaction } from "@/prisma/client";
import { Refusal } from "../refusal";
import { changeStatus } from "./change-status";
import { checkedChange, type TicketChange } from "./checked-change";
import type { Staff, TeamActor, TicketName } from "./staff";
import { type LockedTicket, lockByStaff } from "./ticket-access";
import { writeChange } from "./write-change";

/**
 * Changes what the team may change of a ticket, each with its audit entry; what already is so
 * stays so. Answers the change that takes it back, without fields where nothing was changed.
 * Refuses with `ticket_changed_meanwhile` what would override another change than `over`.
 */
export async function changeTicket(options: {
  staff: TeamActor;
  ticket: TicketName;
  change: TicketChange;
  /** What the ticket has to have still where it is changed; without it, whatever it has. */
  over?: TicketChange;
  now: Date;
}): Promise<TicketChange> {
  const { staff, over, now } = options;
  return transaction(async (tx) => {
    const ticket = await lockByStaff(tx, options);
    const change = onlyNew(ticket, options.change);
    if (over && !isStill(ticket, change, over)) throw new Refusal("ticket_changed_meanwhile");
    const names = await checkedChange(tx, { ticket, change, now });
    await writeChange(tx, { ticket, change, names, staff, now });
    if (change.status) {
      const actor = { side: "team", actorName: staff.name, staffId: staff.id } as const;
      await changeStatus(tx, { ticket, to: change.status, ...actor, now });
    }
    return reverseOf(ticket, change, now);
  });
}

/** To oneself, whoever has it. */
export async function takeTicket(options: {
  staff: Staff;
  ticket: TicketName;
  now: Date;
}): Promise<TicketChange> {
  return changeTicket({ ...options, change: { assigneeId: options.staff.id } });
}

function onlyNew(ticket: LockedTicket, change: TicketChange): TicketChange {
  const fields = Object.entries(change).filter(
    ([field, to]) => to !== undefined && !isSame(fieldOf(ticket, field), to),
  );
  return Object.fromEntries(fields);
}

/** Whether each field that would change is as it was left. */
function isStill(ticket: LockedTicket, change: TicketChange, left: TicketChange): boolean {
  return Object.keys(change).every((field) => isSame(fieldOf(ticket, field), fieldOf(left, field)));
}

/** A snooze that had run out is none to go back to. */
function reverseOf(ticket: LockedTicket, change: TicketChange, now: Date): TicketChange {
  const before = Object.keys(change).map((field) => [field, fieldOf(ticket, field)]);
  const passed = ticket.snoozedUntil !== null && ticket.snoozedUntil <= now;
  const awake = passed && "snoozedUntil" in change ? { snoozedUntil: null } : {};
  return { ...Object.fromEntries(before), ...awake };
}

function fieldOf(holder: LockedTicket | TicketChange, field: string): unknown {
  return Object.entries(holder).find(([name]) => name === field)?.[1];
}

function isSame(from: unknown, to: unknown): boolean {
  if (from instanceof Date && to instanceof Date) return from.getTime() === to.getTime();
  return from === to;
}
