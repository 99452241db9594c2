"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { SenderTexts } from "./mail-text-texts";

interface Props {
  desk: {
    token: string;
    updatedAt: string;
    mailFromName: string | null;
    mailFromAddress: string | null;
  };
  send: Send;
  texts: SenderTexts;
}

/** Whom the mails of a desk come from. */
export function DeskSenderForm({ desk, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <form action={action} noValidate className="part measure">
      <h2>{texts.title}</h2>
      <p className="lead">{texts.lead}</p>
      <FormSummary form={form} />
      <input type="hidden" name="desk" value={desk.token} />
      <input type="hidden" name="updated_at" value={desk.updatedAt} />
      <div className="group">
        <FormText form={form} name="mailFromName" saved={desk.mailFromName ?? ""} optional />
        <FormText
          form={form}
          name="mailFromAddress"
          saved={desk.mailFromAddress ?? ""}
          hint={texts.addressHint}
          optional
          more={{ inputMode: "email", spellCheck: false }}
        />
        <p>
          <FormSubmit label={texts.save} busy={texts.form.busy} />
        </p>
      </div>
    </form>
  );
}
