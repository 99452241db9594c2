import { redirect } from "next/navigation";
import type { z } from "zod";
import { Refusal } from "@/app/_domain/refusal";
import type { Staff } from "@/app/_domain/staff/current-staff";
import type { Right } from "@/app/_domain/staff/staff-rights";
import { refusalFrom } from "@/app/_domain/unavailable";
import { type AnsweredState, type FormState, type Send, UNSENT } from "@/app/_ui/staff/form-state";
import { fieldProblems } from "./field-problems";
import { currentRequest } from "./request-context";
import { sentTexts } from "./sent-texts";
import { requireRight, requireStaff } from "./staff-here";

/**
 * Wraps an action of the team's side: parse, who is it, do, then a path to go to or, where there
 * is none, the same page with an outcome.
 */
export function staffAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string | undefined>,
): Send {
  return async function submit(before, data) {
    const staff = await requireStaff();
    return takeForm({ schema, before, data }, (input) => act(input, staff));
  };
}

/** `staffAction` for those who have a right, of whom it makes sure before anything is read. */
export function actionFor(right: Right) {
  return function rightAction<Schema extends z.ZodType>(
    schema: Schema,
    act: (input: z.output<Schema>, staff: Staff) => Promise<string | undefined>,
  ): Send {
    const submit = staffAction(schema, act);
    return async function submitWithRight(before, data) {
      await requireRight(right);
      return submit(before, data);
    };
  };
}

/** What makes an action of a deed that answers the path to go to. */
type Wrap<Who> = <Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, who: Who) => Promise<string | undefined>,
) => Send;

/** The action that `wrap` makes, with an answer that is shown on the page and nowhere kept. */
export function withAnswer<Who, Schema extends z.ZodType, Answer>(
  wrap: Wrap<Who>,
  schema: Schema,
  act: (input: z.output<Schema>, who: Who) => Promise<Answer>,
): Send<AnsweredState<Answer>> {
  return async function submitForAnswer({ turn }, data) {
    let answer: Answer | undefined;
    const submit = wrap(schema, async (input, who) => {
      answer = await act(input, who);
      return undefined;
    });
    return { ...(await submit({ ...UNSENT, turn }, data)), answer };
  };
}

/** What every form of the team's side comes to, whoever sends it. */
export async function takeForm<Schema extends z.ZodType>(
  sent: { schema: Schema; before: FormState; data: FormData },
  act: (input: z.output<Schema>) => Promise<string | undefined>,
): Promise<FormState> {
  const turn = sent.before.turn + 1;
  const values = sentTexts(sent.data);
  const { held: files = [], problem: attachments } = currentRequest().files ?? {};
  const parsed = sent.schema.safeParse(values);
  if (!parsed.success || attachments) {
    const wrong = parsed.success ? {} : fieldProblems(parsed.error);
    const fields = { ...wrong, ...(attachments ? { attachments } : {}) };
    return { refusal: "invalid", fields, values, files, turn };
  }
  const done = await tried(() => act(parsed.data));
  if (done instanceof Refusal) {
    return { refusal: done.code, fields: done.fields, values, files, turn };
  }
  if (done !== undefined) redirect(done);
  return { ...UNSENT, turn };
}

async function tried(
  work: () => Promise<string | undefined>,
): Promise<string | undefined | Refusal> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal) return refusal;
    throw error;
  }
}
