import type { z } from "zod";
import type { Caller } from "@/app/_domain/staff/caller";
import type { Staff } from "@/app/_domain/staff/current-staff";
import type { AnsweredState, Send } from "@/app/_ui/staff/form-state";
import { staffAction, withAnswer } from "@/app/_web/staff-action";
import { callerHere } from "@/app/_web/staff-caller";
import { withoutSecrets } from "@/app/_web/without-secrets";

interface Visit {
  staff: Staff;
  caller: Caller;
}

/** `staffAction` for what takes passwords and gives new sessions: no password comes back. */
export function profileAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, visit: Visit) => Promise<string | undefined>,
): Send {
  const submit = staffAction(schema, async (input, staff) =>
    act(input, { staff, caller: await callerHere() }),
  );
  return async function submitProfile(before, data) {
    const outcome = await submit(before, data);
    return { ...outcome, values: withoutSecrets(outcome.values) };
  };
}

/**
 * The same with an answer that is shown on the page and nowhere kept. A later step that is
 * refused leaves it there.
 */
export function answerAction<Schema extends z.ZodType, Answer>(
  schema: Schema,
  act: (input: z.output<Schema>, visit: Visit) => Promise<Answer>,
): Send<AnsweredState<Answer>> {
  const submit = withAnswer(profileAction, schema, act);
  return async function submitForAnswer(before, data) {
    const outcome = await submit(before, data);
    return { ...outcome, answer: outcome.refusal ? before.answer : outcome.answer };
  };
}
