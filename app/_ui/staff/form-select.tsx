import type { ReactNode } from "react";
import { FormField } from "./form-field";
import type { FormView } from "./form-view";

interface Props {
  form: FormView;
  name: string;
  saved: string;
  hint?: ReactNode;
  /** By value, what it is called. */
  options: Record<string, string>;
}

export function FormSelect({ options, ...field }: Props) {
  return (
    <FormField called={options[field.saved]} {...field}>
      {(input) => (
        // A select keeps its first choice when React resets the form, unless it is a new one.
        <select key={field.form.state.turn} {...input}>
          {Object.entries(options).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
