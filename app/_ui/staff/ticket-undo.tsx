"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSummary } from "./form-summary";
import type { FormTexts } from "./form-texts";
import { TicketSave } from "./ticket-save";

interface Props {
  send: Send;
  fields: Record<string, string>;
  texts: { form: FormTexts; undo: string };
}

export function TicketUndo({ send, fields, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  return (
    <form action={action} className="undo">
      <FormSummary form={{ state, texts: texts.form, labels: {} }} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.refusal !== "ticket_changed_meanwhile" && <TicketSave label={texts.undo} />}
    </form>
  );
}
