"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { TicketAnswerForm } from "./ticket-answer-form";
import type { AnswerTexts } from "./ticket-answer-texts";

interface Props {
  ticketId: string;
  formKey: string;
  /** A saved reply, filled in. */
  draft: string;
  send: { reply: Send; note: Send };
  texts: AnswerTexts;
}

/** Two forms, of which a choice shows one, so that a note never goes where a reply does. */
export function TicketAnswer({ ticketId, formKey, draft, send, texts }: Props) {
  const [replied, reply] = useActionState(send.reply, UNSENT);
  const [noted, note] = useActionState(send.note, UNSENT);
  const isNote = noted.refusal !== undefined;
  const shared = { ticketId, formKey, texts };
  return (
    <section className="answer" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" className="sr-only">
        {texts.title}
      </h2>
      <fieldset className="which">
        <legend className="sr-only">{texts.kind}</legend>
        <label>
          <input type="radio" name="which" value="reply" defaultChecked={!isNote} />
          {texts.reply.choice}
        </label>
        <label>
          <input type="radio" name="which" value="note" defaultChecked={isNote} />
          {texts.note.choice}
        </label>
      </fieldset>
      <TicketAnswerForm kind="reply" state={replied} action={reply} draft={draft} {...shared} />
      <TicketAnswerForm kind="note" state={noted} action={note} draft="" {...shared} />
    </section>
  );
}
