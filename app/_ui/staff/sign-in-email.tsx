import { FormField } from "./form-field";
import type { FormView } from "./form-view";

/** The address that somebody signs in with. */
export function SignInEmail({ form }: { form: FormView }) {
  return (
    <FormField form={form} name="email" saved="">
      {(input) => (
        <input
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...input}
        />
      )}
    </FormField>
  );
}
