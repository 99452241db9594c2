"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { GroupTexts } from "./team-texts";

export function TeamNewGroup({ send, texts }: { send: Send; texts: GroupTexts }) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <section aria-labelledby="new-group">
      <h2 id="new-group">{texts.title}</h2>
      <form action={action} noValidate className="group">
        <FormSummary form={form} />
        <FormText form={form} name="name" saved="" />
        <p>
          <FormSubmit label={texts.create} busy={texts.form.busy} />
        </p>
      </form>
    </section>
  );
}
