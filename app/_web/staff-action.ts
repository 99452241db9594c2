import { redirect } from "next/navigation";
import type { z } from "zod";
import { type FieldProblem, Refusal, type RefusalCode } from "@/app/_domain/refusal";
import type { Staff } from "@/app/_domain/staff/current-staff";
import { refusalFrom } from "@/app/_domain/unavailable";
import { fieldProblems } from "./field-problems";
import { requireStaff } from "./staff-here";

/** What a form of the team's side gets back: what was wrong, and what was typed. */
export interface StaffOutcome {
  refusal: RefusalCode | undefined;
  fields: Record<string, FieldProblem>;
  values: Record<string, string>;
  /** Goes up with each answer, so that the same words twice are still news. */
  turn: number;
}

export const NOTHING_SENT: StaffOutcome = { refusal: undefined, fields: {}, values: {}, turn: 0 };

/**
 * Wraps an action of the team's side: parse, who is it, do, then a path to go to or, where there
 * is none, the same page with an outcome.
 */
export function staffAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, staff: Staff) => Promise<string | undefined>,
): (before: StaffOutcome, data: FormData) => Promise<StaffOutcome> {
  return async function submit({ turn }, data) {
    const staff = await requireStaff();
    const values = textsOf(data);
    const parsed = schema.safeParse(values);
    const answer = { values, turn: turn + 1 };
    if (!parsed.success) {
      return { ...answer, refusal: "invalid", fields: fieldProblems(parsed.error) };
    }
    const done = await tried(() => act(parsed.data, staff));
    if (done instanceof Refusal) return { ...answer, refusal: done.code, fields: done.fields };
    if (done !== undefined) redirect(done);
    return { ...NOTHING_SENT, turn: turn + 1 };
  };
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

/** The last value of each name; what begins with `$` is Next's own. */
function textsOf(data: FormData): Record<string, string> {
  const texts = [...data].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
  return Object.fromEntries(texts);
}
