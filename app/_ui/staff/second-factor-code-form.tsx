"use client";

import type { Send } from "./form-state";
import { SecondFactorCode } from "./second-factor-code";
import { SignInFrame } from "./sign-in-frame";
import type { EntranceTexts } from "./sign-in-texts";

/** The second step of a sign-in. */
export function SecondFactorCodeForm(props: { send: Send; texts: EntranceTexts; next: string }) {
  const { send, texts, next } = props;
  return (
    <SignInFrame send={send} texts={texts} hidden={{ next }}>
      {(form) => <SecondFactorCode form={form} hint={texts.hints.code} />}
    </SignInFrame>
  );
}
