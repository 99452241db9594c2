import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { FormView } from "./form-view";
import { SignInKnown } from "./sign-in-known";
import { SignInPassword } from "./sign-in-password";

interface Props {
  form: FormView;
  action: (data: FormData) => void;
  email: string;
  ask: { title: string; hint?: string; send: string };
  /** The step of it, where it has several. */
  step?: string;
}

/** Opens on demand, says what will happen, and asks for the password first. */
export function SecondFactorPassword({ form, action, email, ask, step }: Props) {
  return (
    <details className="ask" open={form.state.turn > 0}>
      <summary>{ask.title}</summary>
      <form action={action} noValidate className="group">
        <FormSummary form={form} />
        {ask.hint && <p>{ask.hint}</p>}
        {step && <input type="hidden" name="step" value={step} />}
        <SignInKnown email={email} />
        <SignInPassword form={form} name="password" autoComplete="current-password" />
        <p>
          <FormSubmit label={ask.send} busy={form.texts.busy} />
        </p>
      </form>
    </details>
  );
}
