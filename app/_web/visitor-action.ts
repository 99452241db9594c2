import { redirect } from "next/navigation";
import type { z } from "zod";
import { Refusal } from "@/app/_domain/refusal";
import type { Caller } from "@/app/_domain/staff/caller";
import { refusalFrom } from "@/app/_domain/unavailable";
import { fieldProblems } from "./field-problems";
import type { StaffOutcome } from "./staff-action";
import { callerHere } from "./staff-caller";
import { withoutSecrets } from "./without-secrets";

/**
 * Wraps an action of the pages that open before anybody is signed in: parse, do, then the path to
 * go to. No password comes back.
 */
export function visitorAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, caller: Caller) => Promise<string>,
): (before: StaffOutcome, data: FormData) => Promise<StaffOutcome> {
  return async function submit({ turn }, data) {
    const typed = textsOf(data);
    const answer = { values: withoutSecrets(typed), turn: turn + 1 };
    const parsed = schema.safeParse(typed);
    if (!parsed.success) {
      return { ...answer, refusal: "invalid", fields: fieldProblems(parsed.error) };
    }
    const done = await tried(async () => act(parsed.data, await callerHere()));
    if (done instanceof Refusal) return { ...answer, refusal: done.code, fields: done.fields };
    redirect(done);
  };
}

async function tried(work: () => Promise<string>): Promise<string | Refusal> {
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
