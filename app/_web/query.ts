import { z } from "zod";
import { Refusal } from "@/app/_domain/refusal";
import { oneLine } from "@/app/_domain/text";
import { readCursor } from "@/app/_domain/tickets/cursor";
import { isForPrograms } from "./cross-origin";
import type { Call } from "./endpoint";
import { fieldProblems, plainCode } from "./field-problems";

const cursor = z.string().transform((text, context) => {
  const found = readCursor(text);
  if (!found) context.addIssue({ code: "custom", message: "unknown" });
  return found;
});

const search = z.string().transform((text) => oneLine(text).slice(0, 200) || undefined);

/** How a list may be asked for. */
export const listQuery = z.object({
  status: z.enum(["open", "in_progress", "waiting", "resolved"], { error: "unknown" }).optional(),
  q: search.optional(),
  cursor: cursor.optional(),
  limit: z.coerce
    .number({ error: "type" })
    .int("type")
    .min(1, "range")
    .max(100, "range")
    .default(20),
});

/** How a page is asked for; what cannot be is as if it were not there. */
export const pageQuery = z.object({
  status: listQuery.shape.status.catch(undefined),
  q: search.optional().catch(undefined),
  after: cursor.optional().catch(undefined),
  before: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
});

/** The newest comments before this place. */
export const threadQuery = z.object({
  before: z.coerce
    .number({ error: "type" })
    .int("type")
    .min(1, "range")
    .max(2_147_483_647, "range")
    .optional(),
});

/** The parameters of the address, parsed. Programs are told of one that stands there twice. */
export function queryOf<Schema extends z.ZodType>(call: Call, schema: Schema): z.output<Schema> {
  const { searchParams, pathname } = call.request.url;
  const names = [...searchParams.keys()];
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined && isForPrograms(pathname)) {
    throw new Refusal("invalid", { fields: { [twice]: { code: "twice" } } });
  }
  const parsed = schema.safeParse(Object.fromEntries(searchParams), { error: plainCode });
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid", { fields: fieldProblems(parsed.error) });
}
