import type { FieldProblem } from "@/app/_domain/refusal";
import type { Speech } from "@/app/_i18n/translator";

/** What a component needs of a form that came back; the request's own type has room for more. */
export interface Outcome {
  form: string;
  values: Record<string, string>;
  fields: Record<string, FieldProblem>;
  refusal: string;
  retryAfter: number | undefined;
}

const REQUIRED = ["title", "content", "comment", "name", "email"] as const;

/** What is wrong with a field, in words. `field` may be `comment` where `content` is one. */
export function fieldMessage(speech: Speech, field: string, problem: FieldProblem): string {
  const { t } = speech;
  if (problem.code === "too_long") {
    return t("error.tooLong", { limit: problem.limit ?? 0, count: problem.count ?? 0 });
  }
  if (problem.code === "unknown") {
    return t(field === "priority" ? "error.unknownPriority" : "error.unknownCategory");
  }
  if (problem.code === "email") return t("error.email");
  const known = REQUIRED.find((name) => name === field) ?? "content";
  return t(`error.required.${known}`);
}

/** Why a form came back that has nothing wrong in its fields. */
export function formMessage(speech: Speech, outcome: Outcome): string | undefined {
  const { t } = speech;
  const minutes = Math.max(1, Math.ceil((outcome.retryAfter ?? 60) / 60));
  if (outcome.refusal === "form_expired") return t("error.formExpired");
  if (outcome.refusal === "trap") return t("error.trap");
  if (outcome.refusal === "too_many") return t("error.tooMany", { minutes });
  if (outcome.refusal === "unavailable") return t("error.unavailable");
  return undefined;
}
