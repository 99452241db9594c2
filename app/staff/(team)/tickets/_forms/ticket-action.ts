import type { z } from "zod";
import type { Staff } from "@/app/_domain/staff/current-staff";
import { ensureMay } from "@/app/_domain/staff/staff-rights";
import type { Send } from "@/app/_ui/staff/form-state";
import { staffAction } from "@/app/_web/staff-action";

/** `staffAction` for those who answer tickets; which ones is for whoever touches them to ask. */
export function ticketAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string>,
): Send {
  return staffAction(schema, async (input, staff) => {
    ensureMay(staff, "answer_tickets");
    return act(input, staff);
  });
}

/** Where a form leads that was done. */
export function donePath(id: string, done: string, place = ""): string {
  const at = Date.now().toString(36);
  return `/staff/tickets/${id}?${new URLSearchParams({ done, at })}${place}`;
}
