import type { HeldFile } from "@/app/_domain/attachments/receive-file";
import { LIMITS } from "@/app/_domain/limits";
import type { FieldProblem } from "@/app/_domain/refusal";
import type { Speech } from "@/app/_i18n/translator";

/** What a component needs of a form that came back; the request's own type has room for more. */
export interface Outcome {
  form: string;
  values: Record<string, string>;
  fields: Record<string, FieldProblem>;
  refusal: string;
  retryAfter: number | undefined;
  /** What was uploaded with it and is kept. */
  files?: HeldFile[] | undefined;
}

const REQUIRED = ["title", "content", "comment", "name", "email"] as const;

/** What is wrong with a field, in words. `field` may be `comment` where `content` is one. */
export function fieldMessage(speech: Speech, field: string, problem: FieldProblem): string {
  const { t } = speech;
  if (field === "attachments") return filesMessage(speech, problem);
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

const FILES = [
  "file_too_large",
  "file_empty",
  "file_cut_off",
  "too_many_files",
  "too_many",
  "unavailable",
  "unknown",
] as const;

/** What is wrong with the files of a message, by the first one that could not be taken. */
export function filesMessage({ t, size }: Speech, { code, file: name = "" }: FieldProblem): string {
  const known = FILES.find((each) => each === code) ?? "files_not_allowed";
  const limits = { count: LIMITS.files, size: size(LIMITS.fileBytes) };
  return t(`attachments.problem.${known}`, { name, ...limits });
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
