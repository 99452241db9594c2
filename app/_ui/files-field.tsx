import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";
import { fileTextsAsJson } from "./file-texts";
import { fieldMessage, type Outcome } from "./form-outcome";

interface Props {
  speech: Speech;
  outcome: Outcome | undefined;
}

export const FILES_INPUT = "attachments";

/**
 * Files of a message. What arrived with a form that came back is kept and need not be chosen
 * again; without a script the form itself brings the files.
 */
export function FilesField({ speech, outcome }: Props) {
  const { t, size } = speech;
  const problem = outcome?.fields.attachments;
  const described = problem ? "attachments-hint attachments-error" : "attachments-hint";
  const hint = t("attachments.hint", { count: LIMITS.files, size: size(LIMITS.fileBytes) });
  return (
    <attach-files
      class={problem ? "field files failed" : "field files"}
      data-limit={LIMITS.files}
      data-bytes={LIMITS.fileBytes}
      data-texts={fileTextsAsJson(speech)}
    >
      <label htmlFor={FILES_INPUT}>
        {t("attachments.label")} <span>({t("form.optional")})</span>
      </label>
      <small id="attachments-hint">{hint}</small>
      {problem && (
        <p className="error" id="attachments-error">
          <span className="sr-only">{t("error.label")}: </span>
          {fieldMessage(speech, "attachments", problem)}
        </p>
      )}
      <KeptFiles speech={speech} files={outcome?.files ?? []} />
      <input
        type="file"
        multiple
        name="attachments"
        id={FILES_INPUT}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
      />
    </attach-files>
  );
}

interface KeptProps {
  speech: Speech;
  files: NonNullable<Outcome["files"]>;
}

function KeptFiles({ speech: { t, size }, files }: KeptProps) {
  if (files.length === 0) return null;
  return (
    <fieldset className="kept">
      <legend className="hint">{t("attachments.kept")}</legend>
      {files.map((file) => (
        <label key={file.id}>
          <input type="checkbox" name="attachments" value={file.id} defaultChecked />{" "}
          <bdi>{file.name}</bdi> <span>{size(file.size)}</span>
        </label>
      ))}
    </fieldset>
  );
}
