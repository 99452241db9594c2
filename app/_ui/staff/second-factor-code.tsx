import type { ReactNode } from "react";
import { FormField } from "./form-field";
import type { FormView } from "./form-view";

/** A code of the authenticator app; phones offer it by themselves. */
export function SecondFactorCode({ form, hint }: { form: FormView; hint?: ReactNode }) {
  return (
    <FormField form={form} name="code" saved="" hint={hint}>
      {(input) => (
        <input
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          {...input}
        />
      )}
    </FormField>
  );
}
