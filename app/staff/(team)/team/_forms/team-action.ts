import { notFound } from "next/navigation";
import type { z } from "zod";
import type { Staff } from "@/app/_domain/staff/current-staff";
import { may } from "@/app/_domain/staff/staff-rights";
import { type AnsweredState, type Send, UNSENT } from "@/app/_ui/staff/form-state";
import { staffAction } from "@/app/_web/staff-action";
import { requireStaff } from "@/app/_web/staff-here";

/** Who runs the team here; for anybody else there is no such page. */
export async function requireTeamAdmin(): Promise<Staff> {
  const staff = await requireStaff();
  if (!may(staff, "run_team")) notFound();
  return staff;
}

/** `staffAction` for those who run the team, of whom it makes sure before anything is read. */
export function teamAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, by: Staff) => Promise<string | undefined>,
): Send {
  const submit = staffAction(schema, act);
  return async function submitAsAdmin(before, data) {
    await requireTeamAdmin();
    return submit(before, data);
  };
}

/** The same with an answer that is shown on the page and nowhere kept. */
export function teamAnswerAction<Schema extends z.ZodType, Answer>(
  schema: Schema,
  act: (input: z.output<Schema>, by: Staff) => Promise<Answer>,
): Send<AnsweredState<Answer>> {
  return async function submitForAnswer({ turn }, data) {
    let answer: Answer | undefined;
    const submit = teamAction(schema, async (input, by) => {
      answer = await act(input, by);
      return undefined;
    });
    return { ...(await submit({ ...UNSENT, turn }, data)), answer };
  };
}
