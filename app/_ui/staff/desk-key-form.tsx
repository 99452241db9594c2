"use client";

import { type ReactNode, useActionState } from "react";
import type { KeyTexts } from "./desk-security-texts";
import { FormCopy } from "./form-copy";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";

export interface ShownKey {
  key: string;
}

interface Props {
  /** What is sent along. */
  fields: Record<string, string>;
  send: Send<AnsweredState<ShownKey>>;
  texts: KeyTexts;
  /** Whether it makes a new key, or shows the one there is. */
  makes?: boolean;
  /** What is asked before it is made, and the way back; both are over once it is there. */
  ask?: ReactNode;
  cancel?: ReactNode;
}

const NOTHING_YET: AnsweredState<ShownKey> = { ...UNSENT, answer: undefined };

/** Asks for the key, which comes with the answer alone and is gone with the page. */
export function DeskKeyForm({ fields, send, texts, makes, ask, cancel }: Props) {
  const look = ask ? "ask" : undefined;
  const [state, action] = useActionState(send, NOTHING_YET);
  if (state.answer) {
    const { copy, copied } = texts;
    return (
      <div role="status" className={look}>
        <FormCopy
          label={makes ? texts.newKey : texts.key}
          text={state.answer.key}
          copy={copy}
          copied={copied}
        />
        <p className="hint">{texts.keep}</p>
      </div>
    );
  }
  return (
    <form action={action} className={look}>
      {ask}
      <FormSummary form={{ state, texts: texts.form, labels: {} }} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="row">
        <FormSubmit
          plain={!makes}
          label={makes ? texts.rotate : texts.show}
          busy={texts.form.busy}
        />
        {cancel}
      </div>
    </form>
  );
}
