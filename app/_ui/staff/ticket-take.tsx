"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSummary } from "./form-summary";
import type { FormTexts } from "./form-texts";
import { TicketSave } from "./ticket-save";

interface Props {
  send: Send;
  ticketId: string;
  texts: { form: FormTexts; take: string };
}

export function TicketTake({ send, ticketId, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  return (
    <form action={action} className="take">
      <FormSummary form={{ state, texts: texts.form, labels: {} }} />
      <input type="hidden" name="id" value={ticketId} />
      <TicketSave label={texts.take} />
    </form>
  );
}
