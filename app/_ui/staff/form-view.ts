import type { FieldProblem } from "@/app/_domain/refusal";
import type { FormState } from "./form-state";
import type { FormTexts } from "./form-texts";

/** What the parts of one form share. */
export interface FormView {
  state: FormState;
  texts: FormTexts;
  /** By field, what it is called. */
  labels: Record<string, string>;
  /** Before each id, where a page has several forms with the same fields. */
  prefix?: string;
}

export function fieldId({ prefix }: FormView, name: string): string {
  return prefix ? `${prefix}-${name}` : name;
}

/** What stands in a field: what was typed where the form came back, or what is saved. */
export function shownValue({ state }: FormView, name: string, saved: string): string {
  return state.refusal ? (state.values[name] ?? "") : saved;
}

export function isTicked(form: FormView, name: string, saved: boolean): boolean {
  return shownValue(form, name, saved ? "on" : "") === "on";
}

/**
 * What somebody else has saved by now where it is not what was typed here; `called` is how a reader
 * knows it.
 */
export function savedMeanwhile(
  form: FormView,
  name: string,
  { saved, called = saved || "–" }: { saved: string; called?: string | undefined },
): string | undefined {
  const typed = form.state.values[name] ?? "";
  const isNews = form.state.refusal === "changed_meanwhile" && !sameText(typed, saved);
  return isNews ? form.texts.savedMeanwhile.replace("{value}", () => called) : undefined;
}

/** A form sends its lines with carriage returns. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");
}

export function problemText({ problems, otherwise }: FormTexts, problem: FieldProblem): string {
  const text = problems[problem.code] ?? otherwise;
  const { limit = 0, count = 0, name = "", file = "" } = problem;
  return text
    .replace("{limit}", `${limit}`)
    .replace("{count}", `${count}`)
    .replace("{name}", () => name)
    .replace("{file}", () => file);
}

/** Why a form came back that has nothing wrong in its fields. */
export function refusalText({ state, texts }: FormView): string | undefined {
  if (!state.refusal || state.refusal === "invalid") return undefined;
  return texts.refusals[state.refusal] ?? texts.otherwise;
}
