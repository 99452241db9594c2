"use client";

import { useEffect, useRef } from "react";
import { type FormView, fieldId, problemText, refusalText } from "./form-view";

/** What has to be put right, above the form, focused; each line leads to its field. */
export function FormSummary({ form }: { form: FormView }) {
  const box = useRef<HTMLDivElement>(null);
  const { refusal, fields, turn } = form.state;
  useEffect(() => {
    if (turn > 0) box.current?.focus();
  }, [turn]);
  if (!refusal) return null;
  const general = refusalText(form);
  const wrong = Object.entries(fields);
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary of what failed is where a person must start
    <div className="summary" role="alert" tabIndex={-1} autoFocus ref={box}>
      <h2>{general ?? form.texts.summary}</h2>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(([name, problem]) => (
            <li key={name}>
              <a href={`#${fieldId(form, name)}`}>
                {form.labels[name] ? `${form.labels[name]}: ` : ""}
                {problemText(form.texts, problem)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
