"use client";

import type { DeskInLanguage } from "@/app/_domain/desks/in-language";
import { speak } from "@/app/_i18n/translator";
import { categoryHelpRules } from "./category-field";
import { Document } from "./document";
import { ErrorSummary } from "./error-summary";
import type { Outcome } from "./form-outcome";
import { Prose } from "./prose";
import { TICKET_INPUTS, TicketForm } from "./ticket-form";
import type { View } from "./view";

interface Props extends View {
  desk: DeskInLanguage;
  outcome: Outcome | undefined;
  /** By field: what was typed, or what the address fills in. */
  values: Record<string, string>;
  /** Where one asks for the list of one's tickets. */
  mineHref: string;
  formKey: string;
  /** The name of the action that the form is sent to. */
  action: string;
}

/** A desk: what it is for, its help text, and the form. */
export function DeskView({ desk, outcome, values, mineHref, formKey, action, ...view }: Props) {
  const speech = speak(view.locale);
  const { t } = speech;
  const heading = t("form.title");
  const title = outcome ? t("page.errorTitle", { title: heading }) : heading;
  const rules = categoryHelpRules(desk.categories);
  return (
    <Document speech={speech} view={view} title={title} desk={desk} rules={rules}>
      {outcome && <ErrorSummary speech={speech} outcome={outcome} inputs={TICKET_INPUTS} />}
      <h1 className="text-title">{heading}</h1>
      {desk.description && <p className="lead">{desk.description}</p>}
      {desk.helpText && (
        <div className="mt-4">
          <Prose text={desk.helpText} />
        </div>
      )}
      <send-form data-busy={t("form.sending")} data-kept={t("form.draftKept")}>
        <TicketForm
          speech={speech}
          search={view.search}
          categories={desk.categories}
          outcome={outcome}
          takesFiles={desk.attachments}
          values={values}
          formKey={formKey}
          action={action}
        />
      </send-form>
      <p className="hint mt-8">
        {t("mine.lead")} <a href={mineHref}>{t("mine.link")}</a>
      </p>
    </Document>
  );
}
