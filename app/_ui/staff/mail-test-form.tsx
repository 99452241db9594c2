"use client";

import { useActionState } from "react";
import { FormSelect } from "./form-select";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { MailTestTexts } from "./mail-test-texts";

interface Props {
  desk: string;
  /** What is offered first. */
  mail: string;
  send: Send<AnsweredState<true>>;
  texts: MailTestTexts;
}

const NOTHING_YET: AnsweredState<true> = { ...UNSENT, answer: undefined };

/** Sends one of the desk's mails to whoever asks. */
export function MailTestForm({ desk, mail, send, texts }: Props) {
  const [state, action] = useActionState(send, NOTHING_YET);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} className="part measure">
      <h2>{texts.title}</h2>
      <p className="lead">{texts.hint}</p>
      <FormSummary form={form} />
      {state.answer && (
        <p className="notice" role="status">
          {texts.sent}
        </p>
      )}
      <input type="hidden" name="desk" value={desk} />
      <div className="group">
        <FormSelect
          form={form}
          name="mail"
          saved={state.values.mail ?? mail}
          options={texts.mails}
        />
        <p>
          <FormSubmit label={texts.send} busy={texts.form.busy} plain />
        </p>
      </div>
    </form>
  );
}
