"use client";

import { type FormEvent, useActionState, useState } from "react";
import type { Locale } from "@/app/_domain/locales";
import type { MailKind, MailText, MailValues } from "@/app/_domain/mail/fill-mail";
import { DeskMailPreview } from "./desk-mail-preview";
import { type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import { shownValue } from "./form-view";
import type { MailTextTexts } from "./mail-text-texts";
import { PlaceholderList } from "./placeholder-list";

interface Props {
  deskToken: string;
  mail: MailText & { kind: MailKind; locale: Locale; version: string };
  neutral: MailText;
  values: MailValues;
  send: Send;
  texts: MailTextTexts;
}

/** Subject and text of a mail, beside how it reads with made-up values. */
export function DeskMailForm({ deskToken, mail, neutral, values, send, texts }: Props) {
  const [state, action] = useActionState(send, UNSENT);
  const { subject, body, locale } = mail;
  const form = { state, texts: texts.form, labels: texts.labels };
  const [typed, setTyped] = useState<MailText>({
    subject: shownValue(form, "subject", subject),
    body: shownValue(form, "body", body),
  });

  function read({ currentTarget }: FormEvent<HTMLFormElement>) {
    const data = new FormData(currentTarget);
    setTyped({ subject: `${data.get("subject")}`, body: `${data.get("body")}` });
  }

  return (
    <div className="beside">
      <form action={action} onInput={read} noValidate>
        <FormSummary form={form} />
        <input type="hidden" name="desk" value={deskToken} />
        <input type="hidden" name="kind" value={mail.kind} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="seen" value={mail.version} />
        <div className="group">
          <FormText
            form={form}
            name="subject"
            saved={subject}
            hint={texts.subjectHint}
            more={{ lang: locale }}
          />
          <FormText
            form={form}
            name="body"
            saved={body}
            hint={texts.bodyHint}
            rows={14}
            more={{ lang: locale }}
          />
          <PlaceholderList title={texts.placeholders} meanings={texts.meanings} />
          <p>
            <FormSubmit label={texts.save} busy={texts.form.busy} />
          </p>
        </div>
      </form>
      <DeskMailPreview
        typed={typed}
        neutral={neutral}
        values={values}
        locale={locale}
        texts={texts}
      />
    </div>
  );
}
