"use client";

import { useActionState } from "react";
import { FormField } from "./form-field";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import { TeamAccessFields } from "./team-access-fields";
import type { AccessTexts } from "./team-texts";

interface Props {
  send: Send;
  texts: AccessTexts;
  desks: { id: string; name: string }[];
}

export function InviteForm({ send, texts, desks }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} noValidate className="group">
      <FormSummary form={form} />
      <FormText form={form} name="name" saved="" />
      <FormField form={form} name="email" saved="">
        {(input) => <input type="email" autoComplete="off" {...input} />}
      </FormField>
      <TeamAccessFields
        form={form}
        texts={texts}
        desks={desks}
        saved={{ role: "agent", deskIds: null }}
      />
      <p>
        <FormSubmit label={texts.invite} busy={texts.form.busy} />
      </p>
    </form>
  );
}
