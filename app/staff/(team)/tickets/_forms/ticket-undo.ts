import type { TicketChange } from "@/app/_domain/tickets/checked-change";
import { undoForm } from "./ticket-forms";

const undoFields = undoForm.omit({ id: true });

/** A change as it stands in an address; nothing where there is nothing to take back. */
export function writeUndo(change: TicketChange): string | undefined {
  const fields = Object.entries(change).map(([field, value]): [string, string] => [
    field,
    value instanceof Date ? value.toISOString() : (value ?? ""),
  ]);
  return new URLSearchParams(fields).toString() || undefined;
}

/** The fields of the form that takes it back; nothing where no form of ours could send them. */
export function readUndo(text: string): Record<string, string> | undefined {
  const fields = Object.fromEntries(new URLSearchParams(text));
  const isOurs = undoFields.safeParse(fields).success;
  const known = Object.entries(fields).filter(([field]) => Object.hasOwn(undoFields.shape, field));
  return isOurs && known.length > 0 ? Object.fromEntries(known) : undefined;
}
