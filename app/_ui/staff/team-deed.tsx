"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { FormTexts } from "./form-texts";

interface Props {
  send: Send;
  texts: FormTexts;
  /** What it is done to. */
  hidden: Record<string, string>;
  label: string;
  /** Not the first thing to do on the page. */
  plain?: boolean;
  /** What tells it from the others of the page. */
  about?: string;
  /** What opens first and says what will happen, for what destroys. */
  ask?: { title: string; hint: string };
}

/** One thing to do, with one button. */
export function TeamDeed({ send, texts, hidden, label, about, plain, ask }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = (
    <form action={action}>
      <FormSummary form={{ state, texts, labels: {} }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormSubmit label={label} busy={texts.busy} about={about} plain={plain ?? !ask} />
    </form>
  );
  if (!ask) return form;
  return (
    <details className="ask" open={state.turn > 0}>
      <summary>{ask.title}</summary>
      <p>{ask.hint}</p>
      {form}
    </details>
  );
}
