import type { TicketChange } from "@/app/_domain/tickets/checked-change";
import { undoForm } from "./ticket-forms";

/** What takes a change back, and what it had changed the same fields to. */
export interface Undo {
  back: TicketChange;
  left: TicketChange;
}

const undoFields = undoForm.omit({ id: true });
const fieldNames = Object.keys(undoFields.omit({ over: true }).shape);

/** It as it stands in an address; nothing where there is nothing to take back. */
export function writeUndo({ back, left }: Undo): string | undefined {
  const names = Object.keys(back);
  if (names.length === 0) return undefined;
  const over = asFields(left).filter(([field]) => names.includes(field));
  const fields = [...asFields(back), ["over", new URLSearchParams(over).toString()]];
  return new URLSearchParams(fields).toString();
}

function asFields(change: TicketChange): [string, string][] {
  return Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [
      field,
      value instanceof Date ? value.toISOString() : `${value ?? ""}`,
    ]);
}

/** The fields of the form that takes it back; nothing where no form of ours could send them. */
export function readUndo(text: string): Record<string, string> | undefined {
  const fields = Object.fromEntries(new URLSearchParams(text));
  if (!undoFields.safeParse(fields).success) return undefined;
  const known = Object.entries(fields).filter(([field]) => fieldNames.includes(field));
  return known.length > 0 ? { ...Object.fromEntries(known), over: fields.over ?? "" } : undefined;
}
