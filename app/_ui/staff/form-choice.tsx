import type { ReactNode } from "react";
import { type FormView, fieldId, savedMeanwhile, shownValue } from "./form-view";

interface Props {
  form: FormView;
  name: string;
  saved: string;
  /** By value, what it is called and what it means. */
  options: Record<string, { label: string; hint?: ReactNode }>;
}

/** One of a few, each with room to say what it means. */
export function FormChoice({ form, name, saved, options }: Props) {
  const shown = shownValue(form, name, saved);
  const meanwhile = savedMeanwhile(form, name, { saved, called: options[saved]?.label });
  return (
    <fieldset className="choice">
      <legend>{form.labels[name]}</legend>
      {meanwhile && <p className="meanwhile">{meanwhile}</p>}
      {Object.entries(options).map(([value, { label, hint }]) => {
        const id = `${fieldId(form, name)}-${value}`;
        return (
          <div key={`${value} ${form.state.turn}`} className="field tick">
            <input
              type="radio"
              id={id}
              name={name}
              value={value}
              defaultChecked={value === shown}
              aria-describedby={hint ? `${id}-hint` : undefined}
            />
            <label htmlFor={id}>{label}</label>
            {hint && <small id={`${id}-hint`}>{hint}</small>}
          </div>
        );
      })}
    </fieldset>
  );
}
