import type { z } from "zod";
import type { FieldProblem } from "@/app/_domain/refusal";

/** What a parse found wrong, the first thing about each field. */
export function fieldProblems(error: z.ZodError): Record<string, FieldProblem> {
  // A field may have any name, `constructor` too.
  const fields = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const extra = "params" in issue ? issue.params : {};
    for (const field of fieldsOf(issue)) {
      const code = issue.code === "unrecognized_keys" ? "unknown_field" : issue.message;
      if (!fields.has(field)) fields.set(field, { code, ...extra });
    }
  }
  return Object.fromEntries(fields);
}

/** The code of what a schema itself has no word for. */
export function plainCode({ code, input }: z.core.$ZodRawIssue): string {
  if (code === "invalid_type") return input === undefined ? "required" : "type";
  return code === "too_small" || code === "too_big" ? "range" : "unknown";
}

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  return issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
}
