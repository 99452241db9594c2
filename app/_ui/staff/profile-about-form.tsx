"use client";

import { useActionState } from "react";
import { LANGUAGES } from "@/app/_domain/locales";
import { FormSelect } from "./form-select";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { ProfileTexts } from "./profile-texts";

interface Props {
  send: Send;
  texts: ProfileTexts;
  saved: { name: string; locale: string };
}

export function ProfileAboutForm({ send, texts, saved }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels, prefix: "about" };
  return (
    <section aria-labelledby="about">
      <h2 id="about">{texts.titles.about}</h2>
      <form action={action} noValidate className="group">
        <FormSummary form={form} />
        <FormText
          form={form}
          name="name"
          saved={saved.name}
          hint={texts.hints.name}
          more={{ autoComplete: "name" }}
        />
        <FormSelect form={form} name="locale" saved={saved.locale} options={LANGUAGES} />
        <p>
          <FormSubmit label={texts.save} busy={texts.form.busy} />
        </p>
      </form>
    </section>
  );
}
