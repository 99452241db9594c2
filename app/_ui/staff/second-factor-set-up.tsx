"use client";

import { useActionState } from "react";
import { FormCopy } from "./form-copy";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { ProfileTexts } from "./profile-texts";
import { SecondFactorCode } from "./second-factor-code";
import { SecondFactorPassword } from "./second-factor-password";
import { SecondFactorQr } from "./second-factor-qr";

export interface FactorDraft {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
  backupCodes: string[];
}

interface Props {
  send: Send<AnsweredState<FactorDraft>>;
  texts: ProfileTexts;
  email: string;
}

const NO_DRAFT: AnsweredState<FactorDraft> = { ...UNSENT, answer: undefined };

/** The password, then the key for the app, the backup codes, and a code to show that it works. */
export function SecondFactorSetUp({ send, texts, email }: Props) {
  const { factor } = texts;
  const [state, action] = useActionState(send, NO_DRAFT);
  const form = { state, texts: texts.form, labels: factor.labels, prefix: "factor" };
  const draft = state.answer;
  if (!draft) {
    const ask = { title: factor.begin, send: factor.beginSend };
    return (
      <SecondFactorPassword form={form} action={action} email={email} ask={ask} step="begin" />
    );
  }
  const { copy, copied } = factor;
  return (
    <form action={action} noValidate className="group steps">
      <FormSummary form={form} />
      <input type="hidden" name="step" value="confirm" />
      <div>
        <h3>{factor.scan}</h3>
        <p>{factor.scanHint}</p>
        <SecondFactorQr qr={draft.qr} label={factor.qr} />
        <p>
          <a href={draft.uri}>{factor.open}</a>
        </p>
        <FormCopy text={inFours(draft.secret)} label={factor.key} copy={copy} copied={copied} />
      </div>
      <div>
        <h3>{factor.keep}</h3>
        <p>{factor.keepHint}</p>
        <FormCopy
          text={draft.backupCodes.join("\n")}
          label={factor.codes}
          copy={copy}
          copied={copied}
        />
      </div>
      <div>
        <h3>{factor.confirm}</h3>
        <SecondFactorCode form={form} />
      </div>
      <p>
        <FormSubmit label={factor.confirmSend} busy={texts.form.busy} />
      </p>
    </form>
  );
}

/** For reading it aloud and typing it. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
