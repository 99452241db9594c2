"use client";

import { useActionState } from "react";
import { FormCopy } from "./form-copy";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import type { resetLinkTexts } from "./team-texts";

interface Props {
  send: Send<AnsweredState<string>>;
  texts: ReturnType<typeof resetLinkTexts>;
  /** Whose password the link changes. */
  id: string;
}

const NO_LINK: AnsweredState<string> = { ...UNSENT, answer: undefined };

/** Makes a link to a new password, and shows it once. */
export function TeamResetLink({ send, texts, id }: Props) {
  const [state, action] = useActionState(send, NO_LINK);
  if (state.answer) {
    return (
      <div role="status">
        <p>{texts.keep}</p>
        <FormCopy text={state.answer} label={texts.link} copy={texts.copy} copied={texts.copied} />
      </div>
    );
  }
  const next = encodeURIComponent(`/staff/team/people/${id}`);
  return (
    <form action={action}>
      <FormSummary form={{ state, texts: texts.form, labels: {} }} />
      <input type="hidden" name="id" value={id} />
      <p className="row">
        <FormSubmit label={texts.send} busy={texts.form.busy} plain />
        {state.refusal === "sign_in_again" && (
          <a href={`/staff/sign-in?next=${next}`}>{texts.signInAgain}</a>
        )}
      </p>
    </form>
  );
}
