"use client";

import { useActionState } from "react";
import { FormCopy } from "./form-copy";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import type { ProfileTexts } from "./profile-texts";
import { SecondFactorPassword } from "./second-factor-password";

interface Props {
  send: Send<AnsweredState<string[]>>;
  texts: ProfileTexts;
  email: string;
}

const NO_CODES: AnsweredState<string[]> = { ...UNSENT, answer: undefined };

export function SecondFactorRenew({ send, texts, email }: Props) {
  const { labels, codes, keepHint, copy, copied, renew, renewHint, renewSend } = texts.factor;
  const [state, action] = useActionState(send, NO_CODES);
  if (state.answer) {
    return (
      <div role="status">
        <p>{keepHint}</p>
        <FormCopy text={state.answer.join("\n")} label={codes} copy={copy} copied={copied} />
      </div>
    );
  }
  return (
    <SecondFactorPassword
      form={{ state, texts: texts.form, labels, prefix: "renew" }}
      action={action}
      email={email}
      ask={{ title: renew, hint: renewHint, send: renewSend }}
    />
  );
}
