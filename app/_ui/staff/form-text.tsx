import type { InputHTMLAttributes, ReactNode } from "react";
import { FormField } from "./form-field";
import type { FormView } from "./form-view";

interface Props {
  form: FormView;
  name: string;
  saved: string;
  hint?: ReactNode;
  optional?: boolean;
  /** How many lines it has room for; one is a single line. */
  rows?: number;
  more?: Pick<
    InputHTMLAttributes<HTMLElement>,
    "lang" | "inputMode" | "autoComplete" | "spellCheck"
  >;
}

/** A field for text of one line or of several. */
export function FormText({ rows = 1, more = {}, ...field }: Props) {
  return (
    <FormField {...field}>
      {(input) =>
        rows === 1 ? (
          <input type="text" autoComplete="off" {...more} {...input} />
        ) : (
          <textarea rows={rows} {...more} {...input} />
        )
      }
    </FormField>
  );
}
