"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { ProfileTexts } from "./profile-texts";
import { SignInKnown } from "./sign-in-known";
import { SignInPassword } from "./sign-in-password";

interface Props {
  send: Send;
  texts: ProfileTexts;
  email: string;
}

export function ProfilePasswordForm({ send, texts, email }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels, prefix: "change" };
  return (
    <section aria-labelledby="password">
      <h2 id="password">{texts.titles.password}</h2>
      <p className="lead">{texts.hints.change}</p>
      <form action={action} noValidate className="group">
        <FormSummary form={form} />
        <SignInKnown email={email} />
        <SignInPassword form={form} name="currentPassword" autoComplete="current-password" />
        <SignInPassword
          form={form}
          name="password"
          hint={texts.hints.password}
          autoComplete="new-password"
        />
        <p>
          <FormSubmit label={texts.change} busy={texts.form.busy} />
        </p>
      </form>
    </section>
  );
}
