"use client";

import type { Send } from "./form-state";
import { SignInEmail } from "./sign-in-email";
import { SignInFrame } from "./sign-in-frame";
import type { EntranceTexts } from "./sign-in-texts";

/** Asks for a link to a new password. */
export function SignInResetForm({ send, texts }: { send: Send; texts: EntranceTexts }) {
  return (
    <SignInFrame send={send} texts={texts} hidden={{}}>
      {(form) => <SignInEmail form={form} />}
    </SignInFrame>
  );
}
