"use client";

import type { Send } from "./form-state";
import { SignInEmail } from "./sign-in-email";
import { SignInFrame } from "./sign-in-frame";
import { SignInPassword } from "./sign-in-password";
import type { signInTexts } from "./sign-in-texts";

interface Props {
  send: Send;
  texts: ReturnType<typeof signInTexts>;
  /** Where to go after it. */
  next: string;
}

export function SignInForm({ send, texts, next }: Props) {
  return (
    <SignInFrame send={send} texts={texts} hidden={{ next }}>
      {(form) => (
        <>
          <SignInEmail form={form} />
          <SignInPassword form={form} name="password" autoComplete="current-password" />
          <p>
            <a href="/staff/reset">{texts.forgotten}</a>
          </p>
        </>
      )}
    </SignInFrame>
  );
}
