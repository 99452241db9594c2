import type { z } from "zod";
import type { Staff } from "@/app/_domain/staff/current-staff";
import type { AnsweredState, Send } from "@/app/_ui/staff/form-state";
import { withFreshPage } from "@/app/_web/fresh-page";
import { sentTexts } from "@/app/_web/sent-texts";
import { actionFor, withAnswer } from "@/app/_web/staff-action";

const adminAction = actionFor("run_desks");

/** An action of those who run desks. */
export function deskAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string | undefined>,
): Send {
  return withFreshPage(adminAction(schema, act));
}

/** The same with an answer that is shown on the page, beside what it was asked for. */
export function answerAction<Schema extends z.ZodType, Answer>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<Answer>,
): Send<AnsweredState<Answer>> {
  const submit = withAnswer(deskAction, schema, act);
  return async function submitForAnswer(before, data) {
    return { ...(await submit(before, data)), values: sentTexts(data) };
  };
}
