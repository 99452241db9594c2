import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";

export type FileTexts = ReturnType<typeof fileTexts>;

/** What a script has to say of files on their way; it puts in the name of each. */
export function fileTexts({ t, size }: Speech) {
  const name = "{name}";
  const limit = size(LIMITS.fileBytes);
  return {
    drop: t("attachments.drop"),
    uploading: t("attachments.uploading", { name }),
    done: t("attachments.done", { name }),
    cancel: t("attachments.cancel", { name }),
    remove: t("attachments.remove", { name }),
    retry: t("attachments.retry"),
    wait: t("attachments.wait"),
    file_too_large: t("attachments.problem.file_too_large", { name, size: limit }),
    file_empty: t("attachments.problem.file_empty", { name }),
    too_many_files: t("attachments.problem.too_many_files", { name, count: LIMITS.files }),
    files_not_allowed: t("attachments.problem.files_not_allowed", { name }),
    too_many: t("attachments.problem.too_many", { name }),
    unavailable: t("attachments.problem.unavailable", { name }),
  };
}

const written = new WeakMap<Speech, string>();

/** The same as a page hands it to its script; put together once a language. */
export function fileTextsAsJson(speech: Speech): string {
  const known = written.get(speech);
  if (known) return known;
  const json = JSON.stringify(fileTexts(speech));
  written.set(speech, json);
  return json;
}
