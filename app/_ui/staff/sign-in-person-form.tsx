"use client";

import { LANGUAGES } from "@/app/_domain/locales";
import { FormSelect } from "./form-select";
import type { Send } from "./form-state";
import { FormText } from "./form-text";
import { SignInEmail } from "./sign-in-email";
import { SignInFrame } from "./sign-in-frame";
import { SignInKnown } from "./sign-in-known";
import { SignInPassword } from "./sign-in-password";
import type { EntranceTexts } from "./sign-in-texts";

interface Props {
  send: Send;
  texts: EntranceTexts;
  token: string;
  saved: { name: string; locale: string };
  /** The address, where the link knows it. */
  known?: string;
}

/** Somebody new of the team: who they are and what they sign in with. */
export function SignInPersonForm({ send, texts, token, saved, known }: Props) {
  return (
    <SignInFrame send={send} texts={texts} hidden={{ token }}>
      {(form) => (
        <>
          <FormText
            form={form}
            name="name"
            saved={saved.name}
            hint={texts.hints.name}
            more={{ autoComplete: "name" }}
          />
          {known === undefined ? <SignInEmail form={form} /> : <SignInKnown email={known} />}
          <SignInPassword
            form={form}
            name="password"
            hint={texts.hints.password}
            autoComplete="new-password"
          />
          <FormSelect form={form} name="locale" saved={saved.locale} options={LANGUAGES} />
        </>
      )}
    </SignInFrame>
  );
}
