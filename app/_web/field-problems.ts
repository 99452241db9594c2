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

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  return issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
}
