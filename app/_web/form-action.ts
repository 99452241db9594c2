import { redirect } from "next/navigation";
import type { z } from "zod";
import { Refusal } from "@/app/_domain/refusal";
import { refusalFrom } from "@/app/_domain/unavailable";
import { fieldProblems } from "./field-problems";
import { ANSWERS } from "./refusals";
import { currentRequest, type RequestContext } from "./request-context";
import { sentTexts } from "./sent-texts";

/** The name of the hidden field that names one showing of a form. */
export const FORM_KEY_FIELD = "form";
/** A field that people do not see and programs fill in. */
export const TRAP_FIELD = "website";

interface Door<Schema extends z.ZodType> {
  /** Which form of the page this is, for the page to show the outcome at the right one. */
  form: string;
  schema: Schema;
  /** Does it and answers the path to go to. */
  act: (input: z.output<Schema>, request: RequestContext) => Promise<string>;
}

/**
 * Wraps a server action: one parse, then the deed, then a redirect. What is refused is left in
 * the request's context, from which the same page is shown again with what was typed.
 */
export function formAction<Schema extends z.ZodType>(
  door: Door<Schema>,
): (data: FormData) => Promise<void> {
  return async function submit(data) {
    const request = currentRequest();
    request.reached = true;
    const values = sentTexts(data);
    let next: string;
    try {
      if (values[TRAP_FIELD]) throw new Refusal("trap");
      next = await door.act(parse(door.schema, values, request), request);
    } catch (error) {
      const refusal = refusalFrom(error);
      if (!refusal) throw error;
      request.status = ANSWERS[refusal.code].status;
      request.retryAfter = refusal.retryAfter;
      request.outcome = {
        form: door.form,
        values,
        fields: refusal.fields,
        refusal: refusal.code,
        retryAfter: refusal.retryAfter,
        files: request.files?.held,
      };
      return;
    }
    redirect(next);
  };
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  values: unknown,
  { files }: RequestContext,
): z.output<Schema> {
  const parsed = schema.safeParse(values);
  const fields = parsed.success ? {} : fieldProblems(parsed.error);
  if (parsed.success && !files?.problem) return parsed.data;
  const attachments = files?.problem;
  throw new Refusal("invalid", { fields: { ...fields, ...(attachments ? { attachments } : {}) } });
}
