"use client";

import type { Send } from "./form-state";
import { SignInFrame } from "./sign-in-frame";
import { SignInKnown } from "./sign-in-known";
import { SignInPassword } from "./sign-in-password";
import type { EntranceTexts } from "./sign-in-texts";

interface Props {
  send: Send;
  texts: EntranceTexts;
  token: string;
  /** Whose password it is. */
  known: string;
}

export function SignInNewPasswordForm({ send, texts, token, known }: Props) {
  return (
    <SignInFrame send={send} texts={texts} hidden={{ token }}>
      {(form) => (
        <>
          <SignInKnown email={known} />
          <SignInPassword
            form={form}
            name="password"
            hint={texts.hints.password}
            autoComplete="new-password"
          />
        </>
      )}
    </SignInFrame>
  );
}
