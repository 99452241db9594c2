"use client";

import { useActionState } from "react";
import { type Send, UNSENT } from "./form-state";
import type { ProfileTexts } from "./profile-texts";
import { SecondFactorPassword } from "./second-factor-password";

export function SecondFactorOff(props: { send: Send; texts: ProfileTexts; email: string }) {
  const { send, texts, email } = props;
  const { labels, disable, disableHint, disableSend } = texts.factor;
  const [state, action] = useActionState(send, UNSENT);
  return (
    <SecondFactorPassword
      form={{ state, texts: texts.form, labels, prefix: "off" }}
      action={action}
      email={email}
      ask={{ title: disable, hint: disableHint, send: disableSend }}
    />
  );
}
