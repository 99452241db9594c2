"use client";

import { useActionState } from "react";
import { FormField } from "./form-field";
import { type Send, UNSENT } from "./form-state";
import { FormSummary } from "./form-summary";
import { TicketSave } from "./ticket-save";
import type { SnoozeTexts } from "./ticket-snooze-texts";

interface Props {
  ticketId: string;
  isSnoozed: boolean;
  /** As `2026-04-30`. */
  today: string;
  send: Record<"snooze" | "snoozeDay" | "wake", Send>;
  texts: SnoozeTexts;
}

/** Out of the open ones until a day, or back among them. */
export function TicketSnooze({ ticketId, isSnoozed, today, send, texts }: Props) {
  const [soon, snooze] = useActionState(send.snooze, UNSENT);
  const [later, snoozeDay] = useActionState(send.snoozeDay, UNSENT);
  const [woken, wake] = useActionState(send.wake, UNSENT);
  const labels = { snoozedUntil: texts.date };
  const day = { state: later, texts: texts.form, labels, prefix: "set" };
  const failed = [soon, later, woken].some(({ refusal }) => refusal);
  const id = <input type="hidden" name="id" value={ticketId} />;
  return (
    <details className="snooze" open={failed || isSnoozed}>
      <summary>{isSnoozed ? texts.until : texts.title}</summary>
      {isSnoozed && (
        <form action={wake}>
          <FormSummary form={{ ...day, state: woken }} />
          {id}
          <TicketSave label={texts.wake} />
        </form>
      )}
      <p className="hint">{texts.hint}</p>
      <form action={snooze} className="row">
        <FormSummary form={{ ...day, state: soon }} />
        {id}
        <TicketSave label={texts.tomorrow} name="until" value="tomorrow" />
        <TicketSave label={texts.week} name="until" value="week" />
      </form>
      <form action={snoozeDay} className="one-field" noValidate>
        <FormSummary form={day} />
        {id}
        <FormField form={day} name="snoozedUntil" saved="">
          {(input) => <input type="date" min={today} {...input} />}
        </FormField>
        <TicketSave label={texts.set} />
      </form>
    </details>
  );
}
