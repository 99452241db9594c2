import type { ReactNode } from "react";
import { type FormView, fieldId, problemText, savedMeanwhile, shownValue } from "./form-view";

interface Props {
  form: FormView;
  name: string;
  hint?: ReactNode;
  optional?: boolean;
  /** What is saved at the moment. */
  saved: string;
  /** How a reader knows that, where it is a word of ours. */
  called?: string | undefined;
  /** Places the input, with what it must carry. */
  children: (input: InputProps) => ReactNode;
}

interface InputProps {
  id: string;
  name: string;
  className: string;
  defaultValue: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Label, hint, error, input: in this order, tied together for screen readers. */
export function FormField({ form, name, hint, optional, saved, called, children }: Props) {
  const id = fieldId(form, name);
  const problem = form.state.fields[name];
  const meanwhile = savedMeanwhile(form, name, { saved, called });
  const described = [
    hint && `${id}-hint`,
    meanwhile && `${id}-meanwhile`,
    problem && `${id}-error`,
  ].filter(Boolean);
  return (
    <div className={problem ? "field failed" : "field"}>
      <label htmlFor={id}>
        {form.labels[name]}
        {optional && <span> ({form.texts.optional})</span>}
      </label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {meanwhile && (
        <p className="meanwhile prose" id={`${id}-meanwhile`}>
          {meanwhile}
        </p>
      )}
      {problem && <FormProblem id={`${id}-error`} form={form} name={name} />}
      {children({
        id,
        name,
        className: "input",
        defaultValue: shownValue(form, name, saved),
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": described.join(" ") || undefined,
      })}
    </div>
  );
}

export function FormProblem({ id, form, name }: { id: string; form: FormView; name: string }) {
  const problem = form.state.fields[name];
  if (!problem) return null;
  return (
    <p className="error" id={id}>
      <span className="sr-only">{form.texts.error}: </span>
      {problemText(form.texts, problem)}
    </p>
  );
}
