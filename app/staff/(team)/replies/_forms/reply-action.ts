import type { z } from "zod";
import type { Staff } from "@/app/_domain/staff/current-staff";
import type { Send } from "@/app/_ui/staff/form-state";
import { withFreshPage } from "@/app/_web/fresh-page";
import { actionFor } from "@/app/_web/staff-action";

const answererAction = actionFor("answer_tickets");

/** An action of those who answer tickets; which replies they may write is for the house to say. */
export function replyAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string>,
): Send {
  return withFreshPage(answererAction(schema, act));
}
