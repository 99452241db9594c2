"use client";

import { useActionState } from "react";
import { FormField } from "./form-field";
import { type Send, UNSENT } from "./form-state";
import { FormSummary } from "./form-summary";
import type { FormTexts } from "./form-texts";
import { TicketSave } from "./ticket-save";

interface Props {
  send: Send;
  ticketId: string;
  name: string;
  saved: string;
  /** Values with what they are called, in their order. */
  options: [value: string, label: string][];
  texts: { form: FormTexts; label: string; save: string; saveField: string };
}

/** One thing that the team says of a ticket. */
export function TicketField({ send, ticketId, name, saved, options, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: { [name]: texts.label }, prefix: "set" };
  return (
    <form action={action} className="one-field">
      <FormSummary form={form} />
      <input type="hidden" name="id" value={ticketId} />
      <FormField form={form} name={name} saved={saved}>
        {(input) => (
          // A select keeps what it showed first, unless it is a new one.
          <select key={`${state.turn} ${saved}`} {...input}>
            {options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <TicketSave label={texts.save} about={texts.saveField} />
    </form>
  );
}
