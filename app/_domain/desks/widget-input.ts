import { z } from "zod";
import { LIMITS } from "../limits";
import { characters, oneLine } from "../text";

const MOST_ORIGINS = 50;
const ONE_YEAR_S = 365 * 86_400;
/** The parser of addresses lets `;` and `*` pass in a host, which mean something in a policy. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/;

const rule = z
  .string()
  .transform(oneLine)
  .refine((pattern) => characters(pattern) <= LIMITS.rule, "rule_too_long");

/** Patterns for addresses of pages, one an entry; blank ones are left out. */
export const rules = z
  .array(rule)
  .transform((patterns) => patterns.filter((pattern) => pattern !== ""))
  .refine((patterns) => patterns.length <= LIMITS.rules, "too_many_rules");

const origin = z.string().transform((text, context) => {
  const written = text.trim();
  const read = URL.canParse(written) ? new URL(written) : undefined;
  if (read && read.href === `${read.origin}/` && ORIGIN.test(read.origin)) return read.origin;
  context.addIssue({ code: "custom", message: "not_an_origin" });
  return z.NEVER;
});

/** The sites that may embed the desk, as browsers name them; none means any. */
export const origins = z
  .array(origin)
  .transform((list) => [...new Set(list)])
  .refine((list) => list.length <= MOST_ORIGINS, "too_many_origins");

/** Seconds; null: for ever. */
export const signatureAge = z.int().min(1).max(ONE_YEAR_S).nullable();

export const widgetLayout = z.enum(["button", "inline"]);
