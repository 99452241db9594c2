import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { z } from "zod";
import type { Staff } from "@/app/_domain/staff/current-staff";
import { may } from "@/app/_domain/staff/staff-rights";
import { type AnsweredState, type FormState, type Send, UNSENT } from "@/app/_ui/staff/form-state";
import { sentTexts } from "@/app/_web/sent-texts";
import { staffAction } from "@/app/_web/staff-action";
import { requireStaff } from "@/app/_web/staff-here";

/** Who runs desks here; for anybody else there is no such page. */
export async function requireDeskAdmin(): Promise<Staff> {
  const staff = await requireStaff();
  if (!may(staff, "run_desks")) notFound();
  return staff;
}

/** `staffAction` for those who run desks, of whom it makes sure before anything is read. */
export function deskAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string | undefined>,
): Send {
  const submit = staffAction(schema, act);
  return async function submitAsAdmin(before, data) {
    await requireDeskAdmin();
    const outcome = await submit(before, data);
    // The page shows what somebody else has saved, next to what was typed.
    if (outcome.refusal === "desk_changed_meanwhile") refresh();
    return outcome;
  };
}

/** The same with an answer that is shown on the page and nowhere kept. */
export function answerAction<Schema extends z.ZodType, Answer>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<Answer>,
): Send<AnsweredState<Answer>> {
  return async function submitForAnswer({ turn }, data) {
    let answer: Answer | undefined;
    const submit = deskAction(schema, async (input, staff) => {
      answer = await act(input, staff);
      return undefined;
    });
    const outcome: FormState = await submit({ ...UNSENT, turn }, data);
    return { ...outcome, values: sentTexts(data), answer };
  };
}
