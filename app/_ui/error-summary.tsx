import type { Speech } from "@/app/_i18n/translator";
import { fieldMessage, formMessage, type Outcome } from "./form-outcome";

interface Props {
  speech: Speech;
  outcome: Outcome;
  /** By field: the id of its input and the name that messages know it by. */
  inputs: Record<string, { id: string; called?: string }>;
}

/** What has to be put right, above everything, focused; each line leads to its field. */
export function ErrorSummary({ speech, outcome, inputs }: Props) {
  const general = formMessage(speech, outcome);
  const wrong = Object.entries(inputs).flatMap(([field, input]) => {
    const problem = outcome.fields[field];
    return problem ? [{ ...input, field, problem }] : [];
  });
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary of what failed is where a person must start
    <div className="summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{speech.t("error.summary")}</h2>
      {general && <p>{general}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ field, id, called, problem }) => (
            <li key={field}>
              <a href={`#${id}`}>{fieldMessage(speech, called ?? field, problem)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
