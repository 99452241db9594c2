"use client";

import { useActionState } from "react";
import type { LevelTexts } from "./desk-security-texts";
import { FormCheckbox } from "./form-checkbox";
import { FormChoice } from "./form-choice";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";

interface Props {
  desk: {
    token: string;
    updatedAt: string;
    securityLevel: string;
    signatureMaxAge: number | null;
  };
  send: Send;
  texts: LevelTexts;
}

/** How sure the desk wants to be of who writes. */
export function DeskLevelForm({ desk, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} noValidate className="levels">
      <FormSummary form={form} />
      <input type="hidden" name="desk" value={desk.token} />
      <input type="hidden" name="updated_at" value={desk.updatedAt} />
      <div className="group">
        <FormChoice
          form={form}
          name="securityLevel"
          saved={desk.securityLevel}
          options={texts.levels}
        />
        {desk.securityLevel !== "none" && (
          <div className="only-none">
            <FormCheckbox form={form} name="understood" saved={false} />
          </div>
        )}
        <p className="hint">{texts.raising}</p>
        <FormText
          form={form}
          name="signatureMaxAge"
          saved={desk.signatureMaxAge === null ? "" : `${desk.signatureMaxAge}`}
          hint={texts.ageHint}
          optional
          more={{ inputMode: "numeric" }}
        />
        <p>
          <FormSubmit label={texts.save} busy={texts.form.busy} />
        </p>
      </div>
    </form>
  );
}
