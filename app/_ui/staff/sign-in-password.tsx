import type { ReactNode } from "react";
import { FormField } from "./form-field";
import type { FormView } from "./form-view";

interface Props {
  form: FormView;
  name: string;
  hint?: ReactNode;
  /** What a keeper of passwords should do here. */
  autoComplete: "current-password" | "new-password";
}

/** A password, which is typed again where the form comes back. */
export function SignInPassword({ autoComplete, ...field }: Props) {
  return (
    <FormField {...field} saved="">
      {(input) => <input type="password" autoComplete={autoComplete} {...input} />}
    </FormField>
  );
}
