import type { z } from "zod";
import type { Caller } from "@/app/_domain/staff/caller";
import type { Send } from "@/app/_ui/staff/form-state";
import { takeForm } from "./staff-action";
import { callerHere } from "./staff-caller";
import { withoutSecrets } from "./without-secrets";

/**
 * Wraps an action of the pages that open before anybody is signed in: parse, do, then the path to
 * go to. No password comes back.
 */
export function visitorAction<Schema extends z.ZodType>(
  schema: Schema,
  act: (input: z.output<Schema>, caller: Caller) => Promise<string>,
): Send {
  return async function submit(before, data) {
    const outcome = await takeForm({ schema, before, data }, async (input) =>
      act(input, await callerHere()),
    );
    return { ...outcome, values: withoutSecrets(outcome.values) };
  };
}
