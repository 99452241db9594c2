import type { StaffRole } from "@/prisma/generated/enums";
import { Refusal } from "../refusal";

/** The one place that says what a person of the team may do. */
const RIGHTS = {
  answer_tickets: ["admin", "agent"],
  export_tickets: ["admin"],
  erase_clients: ["admin"],
  run_desks: ["admin"],
  run_team: ["admin"],
  run_tokens: ["admin"],
  run_webhooks: ["admin"],
  run_mail: ["admin"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Right = keyof typeof RIGHTS;

/** Whoever asks for something to be done. */
export interface Actor {
  /** Null on the command line. */
  id: string | null;
  role: StaffRole;
}

/** Whoever has the operator's shell may do everything. */
export const COMMAND_LINE: Actor = { id: null, role: "admin" };

export function may(actor: Pick<Actor, "role">, right: Right): boolean {
  const roles: readonly StaffRole[] = RIGHTS[right];
  return roles.includes(actor.role);
}

export function ensureMay(actor: Pick<Actor, "role">, right: Right): void {
  if (!may(actor, right)) throw new Refusal("not_allowed");
}

/** Whether somebody with these desks reaches this one; null is all of them. */
export function reachesDesk(deskIds: string[] | null, deskId: string): boolean {
  return deskIds === null || deskIds.includes(deskId);
}

/**
 * The condition that keeps a statement to somebody's desks. `place` is the parameter that holds
 * `deskIds`, such as `$3`.
 */
export function deskCondition(place: `$${number}`, column = "t.desk_id"): string {
  return `(${place}::uuid[] is null or ${column} = any(${place}::uuid[]))`;
}
