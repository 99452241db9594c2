import type { ReactNode } from "react";
import { FormProblem } from "./form-field";
import { type FormView, fieldId, isTicked, savedMeanwhile } from "./form-view";

interface Props {
  form: FormView;
  name: string;
  saved: boolean;
  hint?: ReactNode;
}

/** Sends "on" where it is ticked, and nothing where it is not. */
export function FormCheckbox({ form, name, saved, hint }: Props) {
  const id = fieldId(form, name);
  const failed = form.state.fields[name] !== undefined;
  const meanwhile = savedMeanwhile(form, name, {
    saved: saved ? "on" : "",
    called: saved ? form.texts.yes : form.texts.no,
  });
  const described = [hint && `${id}-hint`, failed && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={failed ? "field tick failed" : "field tick"}>
      <FormProblem id={`${id}-error`} form={form} name={name} />
      <input
        key={form.state.turn}
        type="checkbox"
        id={id}
        name={name}
        defaultChecked={isTicked(form, name, saved)}
        aria-invalid={failed || undefined}
        aria-describedby={described || undefined}
      />
      <label htmlFor={id}>{form.labels[name]}</label>
      {meanwhile && <p className="meanwhile">{meanwhile}</p>}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
