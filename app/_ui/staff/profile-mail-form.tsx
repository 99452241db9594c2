"use client";

import { useActionState } from "react";
import { FormSelect } from "./form-select";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { ProfileMailTexts } from "./profile-mail-texts";

interface Props {
  send: Send;
  texts: ProfileMailTexts;
  saved: { newTickets: string; clientComments: string };
}

/** Which mails one gets oneself. */
export function ProfileMailForm({ send, texts, saved }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{texts.title}</h2>
      <p className="lead">{texts.hint}</p>
      <form action={action} noValidate className="group">
        <FormSummary form={form} />
        <FormSelect
          form={form}
          name="newTickets"
          saved={saved.newTickets}
          options={texts.choices}
        />
        <FormSelect
          form={form}
          name="clientComments"
          saved={saved.clientComments}
          options={texts.choices}
        />
        <p>
          <FormSubmit label={texts.save} busy={texts.form.busy} />
        </p>
      </form>
    </section>
  );
}
