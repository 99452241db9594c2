"use client";

import { type FormEvent, useActionState, useState } from "react";
import { type FormState, type Send, UNSENT } from "./form-state";
import { TicketAnswerForm } from "./ticket-answer-form";
import type { AnswerTexts } from "./ticket-answer-texts";
import type { Latest } from "./ticket-latest";

interface Props {
  ticketId: string;
  formKey: string;
  /** A saved reply, filled in. */
  draft: string;
  /** What anybody else has done last. */
  latest: Latest | undefined;
  send: { reply: Send; note: Send };
  texts: AnswerTexts;
}

/**
 * Begins anew only when an answer was sent or a saved reply was chosen, each of which is a `turn`
 * of its own; whatever else leads to a fresh page, what is typed stays.
 */
export function TicketAnswer({ turn, ...props }: Props & { turn: string | undefined }) {
  const [last, setLast] = useState(turn);
  if (turn !== undefined && turn !== last) setLast(turn);
  return <AnswerForms key={last} {...props} />;
}

/** Two forms, of which a choice shows one, so that a note never goes where a reply does. */
function AnswerForms({ ticketId, latest, send, texts, ...first }: Props) {
  const [replied, reply] = useActionState(send.reply, UNSENT);
  const [noted, note] = useActionState(send.note, UNSENT);
  const formKey = useFormKey(first.formKey, [replied, noted]);
  const [draft] = useState(first.draft);
  /** What was the latest when somebody began to write. */
  const [known, setKnown] = useState<{ id: string | undefined }>();
  const isNote = noted.refusal !== undefined;
  const meanwhile = known && latest?.id !== known.id ? latest?.text : undefined;
  const shared = { ticketId, formKey, meanwhile, texts };

  function write({ target }: FormEvent) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const isEmpty = target.value === "";
    setKnown((before) => (isEmpty ? undefined : (before ?? { id: latest?.id })));
  }

  return (
    <section className="answer" aria-labelledby="answer-title" onInput={write}>
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

/** The page is read again while somebody writes; what they send twice must stay one thing. */
function useFormKey(newest: string, states: FormState[]): string {
  const [first] = useState(newest);
  return states.some(({ refusal }) => refusal === "form_expired") ? newest : first;
}
