import { type ZodError, z } from "zod";
import { LIMITS } from "@/app/_domain/limits";

const PROBLEMS: Record<string, string> = {
  required: "must not be empty",
  too_long: "is too long",
  unknown_locale: "must be one of pl, en, uk, de, fr, es, cs, sk",
  control_character: "must not hold line breaks or other control characters",
  ill_formed: "is not well-formed text",
  rule_too_long: `has a pattern of more than ${LIMITS.rule} characters`,
  too_many_rules: `has more than ${LIMITS.rules} patterns`,
  not_an_origin: "must be sites such as https://www.example.com, without a path",
  too_many_origins: "has too many sites",
  empty: "must not be empty",
  email: "must be an e-mail address",
  unknown_placeholder: "has a placeholder that does not exist",
  unsuitable_text: "may hold letters, digits and # . _ / - only",
  no_counter: "needs a counter such as {{nr}}",
  counters_touch: "needs something other than digits between its counters",
  may_repeat:
    "could give one number twice; show the year, month, week or day that it restarts with",
};

/** A whole number as a person types it. */
export function wholeNumber(from: number, to: number) {
  const range = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^-?\d+$/, range)
    .transform(Number)
    .pipe(z.number().min(from, range).max(to, range));
}

export function decimal(from: number, to: number) {
  const range = `must be a number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, range)
    .transform(Number)
    .pipe(z.number().min(from, range).max(to, range));
}

/** Names each option with what is wrong, on one line. */
export function problemsIn(error: ZodError): string {
  const lines = error.issues.map(
    (issue) => `${optionName(String(issue.path[0] ?? ""))} ${problemIn(issue)}`,
  );
  return [...new Set(lines)].join("; ");
}

function problemIn(issue: ZodError["issues"][number]): string {
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  return PROBLEMS[issue.message] ?? issue.message;
}

/** Options are camel case in the parsed words, arguments keep their own name. */
function optionName(field: string): string {
  if (field.includes("_")) return `<${field}>`;
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
