"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { TeamAccessFields } from "./team-access-fields";
import type { AccessTexts } from "./team-texts";

interface Props {
  send: Send;
  texts: AccessTexts;
  person: { id: string; role: string; deskIds: string[] | null };
  desks: { id: string; name: string }[];
}

export function TeamAccessForm({ send, texts, person, desks }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} noValidate className="group">
      <FormSummary form={form} />
      <input type="hidden" name="id" value={person.id} />
      <TeamAccessFields form={form} texts={texts} desks={desks} saved={person} />
      <p>
        <FormSubmit label={texts.save} busy={texts.form.busy} />
      </p>
    </form>
  );
}
