"use client";

import { useActionState } from "react";
import type { CheckTexts } from "./desk-security-texts";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import { shownValue } from "./form-view";

/** What the checker has found, in words. */
export interface Finding {
  good: boolean;
  text: string;
  /** What else is to be known or done. */
  more: string[];
}

interface Props {
  deskToken: string;
  fields: string[];
  send: Send<AnsweredState<Finding>>;
  texts: CheckTexts;
}

const NOTHING_YET: AnsweredState<Finding> = { ...UNSENT, answer: undefined };

/** Takes what a site has signed, as JSON or field by field, and says what is wrong with it. */
export function DeskSignatureChecker({ deskToken, fields, send, texts }: Props) {
  const [state, action] = useActionState(send, NOTHING_YET);
  const names = Object.fromEntries(fields.map((name) => [name, name]));
  const form = { state, texts: texts.form, labels: { ...names, ...texts.labels }, prefix: "check" };
  // What was typed stays, found good or bad.
  const typed = (name: string) => state.values[name] ?? shownValue(form, name, "");
  const more = { spellCheck: false };
  return (
    <form action={action} noValidate>
      <FormSummary form={form} />
      {state.answer && <Found finding={state.answer} />}
      <input type="hidden" name="desk" value={deskToken} />
      <div className="group">
        <FormText
          form={form}
          name="json"
          saved={typed("json")}
          hint={texts.jsonHint}
          rows={5}
          optional
          more={more}
        />
        <details open={fields.some((name) => typed(name) !== "") || undefined}>
          <summary>{texts.single}</summary>
          <p className="hint">{texts.singleHint}</p>
          <div className="fields">
            {fields.map((name) => (
              <FormText key={name} form={form} name={name} saved={typed(name)} more={more} />
            ))}
          </div>
        </details>
        <FormText
          form={form}
          name="signature"
          saved={typed("signature")}
          hint={texts.signatureHint}
          more={more}
        />
        <p>
          <FormSubmit label={texts.check} busy={texts.form.busy} />
        </p>
      </div>
    </form>
  );
}

function Found({ finding: { good, text, more } }: { finding: Finding }) {
  return (
    <div className={good ? "finding good" : "finding bad"} role="status">
      <p>{text}</p>
      {more.map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
    </div>
  );
}
