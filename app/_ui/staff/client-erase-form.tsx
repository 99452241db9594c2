"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { FormTexts } from "./form-texts";

interface Props {
  send: Send;
  texts: { form: FormTexts; erase: string; keep: string };
  hidden: Record<string, string>;
  label: string;
  hint: string;
  back: string;
}

export function ClientEraseForm({ send, texts, hidden, label, hint, back }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: { typed: label } };
  return (
    <form action={action} noValidate className="group">
      <FormSummary form={form} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormText form={form} name="typed" saved="" hint={hint} more={{ spellCheck: false }} />
      <p className="row">
        <FormSubmit label={texts.erase} busy={texts.form.busy} />
        <a href={back}>{texts.keep}</a>
      </p>
    </form>
  );
}
