"use client";

import type { DeskInLanguage } from "@/app/_domain/desks/in-language";
import { type Speech, speak } from "@/app/_i18n/translator";
import { ActionForm } from "./action-form";
import { Document } from "./document";
import { EmailInput } from "./email-input";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";
import { FormGuard } from "./form-guard";
import type { Outcome } from "./form-outcome";
import type { View } from "./view";

interface Props extends View {
  desk: DeskInLanguage;
  deskHref: string;
  /** This page without an answer on it. */
  againHref: string;
  /** True right after an address was sent, whichever. */
  sent: boolean;
  outcome: Outcome | undefined;
  formKey: string;
  /** The name of the action that the form is sent to. */
  action: string;
}

const INPUTS = { email: { id: "email" } };

/** Asks for an address; the answer is the same for each. */
export function MineView(props: Props) {
  const { desk, deskHref, sent, outcome } = props;
  const speech = speak(props.locale);
  const { t } = speech;
  const answered = sent && !outcome;
  const heading = t(answered ? "mine.sent" : "mine.title");
  const title = outcome ? t("page.errorTitle", { title: heading }) : heading;
  const named = { name: desk.name, palette: desk.palette, href: deskHref };
  return (
    <Document speech={speech} view={props} title={title} desk={named}>
      {outcome && <ErrorSummary speech={speech} outcome={outcome} inputs={INPUTS} />}
      <h1 className="text-title">{heading}</h1>
      <p className="lead">{t(answered ? "mine.sentText" : "mine.text", { desk: desk.name })}</p>
      {answered ? <Answered {...props} speech={speech} /> : <Asked {...props} speech={speech} />}
    </Document>
  );
}

type Part = Props & { speech: Speech };

function Answered({ speech: { t }, againHref, deskHref }: Part) {
  return (
    <>
      <p className="mt-4">{t("mine.sentNext")}</p>
      <p className="row mt-8">
        <a href={againHref}>{t("mine.another")}</a>
        <a href={deskHref}>{t("mine.write")}</a>
      </p>
    </>
  );
}

function Asked({ speech, search, outcome, formKey, action }: Part) {
  const { t } = speech;
  return (
    <ActionForm action={action} search={search} className="mt-8">
      <FormGuard speech={speech} formKey={formKey} />
      <Field
        speech={speech}
        outcome={outcome}
        name="email"
        id="email"
        label={t("form.email")}
        hint={t("mine.hint")}
      >
        {(input) => <EmailInput input={input} value={outcome?.values.email} />}
      </Field>
      <p className="mt-8">
        <button className="button" type="submit">
          {t("mine.send")}
        </button>
      </p>
    </ActionForm>
  );
}
