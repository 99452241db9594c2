"use client";

import { type ReactNode, useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { FormView } from "./form-view";
import type { EntranceTexts } from "./sign-in-texts";

interface Props {
  send: Send;
  texts: EntranceTexts;
  /** What goes along unseen. */
  hidden: Record<string, string>;
  children: (form: FormView) => ReactNode;
}

/** The one form of a page: its title, what is wrong, the fields, the button. */
export function SignInFrame({ send, texts, hidden, children }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} noValidate>
      <title>{state.refusal ? texts.errorTitle : texts.title}</title>
      <FormSummary form={form} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="group">
        {children(form)}
        <p>
          <FormSubmit label={texts.action} busy={texts.form.busy} />
        </p>
      </div>
    </form>
  );
}
