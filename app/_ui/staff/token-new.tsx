"use client";

import { useActionState } from "react";
import { FormCheckbox } from "./form-checkbox";
import { FormCopy } from "./form-copy";
import { FormDesks } from "./form-desks";
import { FormProblem } from "./form-field";
import { FormSelect } from "./form-select";
import { type AnsweredState, type Send, UNSENT } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { FormView } from "./form-view";
import type { NewTokenTexts } from "./token-texts";

interface Props {
  send: Send<AnsweredState<string>>;
  texts: NewTokenTexts;
  desks: { id: string; name: string }[];
}

const NOTHING_YET: AnsweredState<string> = { ...UNSENT, answer: undefined };

/** Makes a token, which comes with the answer alone and is gone with the page. */
export function TokenNew({ send, texts, desks }: Props) {
  const [state, action] = useActionState(send, NOTHING_YET);
  const { made, keep, copy, copied } = texts;
  const form = { state, texts: texts.form, labels: texts.labels };
  return (
    <section aria-labelledby="new-token">
      <h2 id="new-token">{texts.title}</h2>
      {state.answer ? (
        <div role="status">
          <p className="measure">{keep}</p>
          <FormCopy text={state.answer} label={made} copy={copy} copied={copied} />
        </div>
      ) : (
        <form action={action} noValidate className="group">
          <FormSummary form={form} />
          <FormText form={form} name="name" saved="" hint={texts.nameHint} />
          <TokenScopes form={form} scopes={texts.scopes} />
          <FormDesks form={form} options={texts.reach} desks={desks} saved={null} />
          <FormSelect form={form} name="days" saved="365" options={texts.days} />
          <p className="row">
            <FormSubmit label={texts.make} busy={texts.form.busy} />
            {state.refusal === "sign_in_again" && (
              <a href="/staff/sign-in?next=%2Fstaff%2Fapi">{texts.signInAgain}</a>
            )}
          </p>
        </form>
      )}
    </section>
  );
}

function TokenScopes({ form, scopes }: { form: FormView; scopes: NewTokenTexts["scopes"] }) {
  const boxes = scopes.map(({ scope, label }) => ({
    name: `scope_${scope.replace(":", "_")}`,
    scope,
    label,
  }));
  const labels = Object.fromEntries(boxes.map(({ name, label }) => [name, label]));
  return (
    <fieldset
      className="choice"
      id="scopes"
      aria-describedby={form.state.fields.scopes ? "scopes-error" : undefined}
    >
      <legend>{form.labels.scopes}</legend>
      <FormProblem id="scopes-error" form={form} name="scopes" />
      {boxes.map(({ name, scope }) => (
        <FormCheckbox
          key={name}
          form={{ ...form, labels }}
          name={name}
          saved={false}
          hint={<code>{scope}</code>}
        />
      ))}
    </fieldset>
  );
}
