"use client";

import type { DeskInLanguage } from "@/app/_domain/desks/in-language";
import { speak } from "@/app/_i18n/translator";
import { categoryHelpRules } from "./category-field";
import { ErrorSummary } from "./error-summary";
import type { Outcome } from "./form-outcome";
import { draftName, type Frame } from "./frame";
import { FrameDocument } from "./frame-document";
import { Prose } from "./prose";
import { TICKET_INPUTS, TicketForm } from "./ticket-form";
import type { View } from "./view";

export interface NewTicketViewProps extends View {
  frame: Frame;
  desk: DeskInLanguage;
  outcome: Outcome | undefined;
  /** By field: what was typed, or what the address fills in. */
  values: Record<string, string>;
  formKey: string;
  /** The name of the action that the form is sent to. */
  action: string;
  /** The person's name where the site vouches for them: then name and e-mail are not asked. */
  writingAs: string | undefined;
  /** The address that the session was mailed to: then it is not asked. */
  writingFrom: string | undefined;
  /** The way back, where the session may list. */
  listHref: string | undefined;
}

/** The desk's help text and its form, inside a frame. */
export function NewTicketView(props: NewTicketViewProps) {
  const { frame, desk, outcome, listHref } = props;
  const speech = speak(props.locale);
  const { t } = speech;
  const heading = t("form.title");
  return (
    <FrameDocument
      speech={speech}
      view={props}
      frame={frame}
      title={outcome ? t("page.errorTitle", { title: heading }) : heading}
      row={<h1>{heading}</h1>}
      listHref={listHref}
      rules={categoryHelpRules(desk.categories)}
    >
      {outcome && <ErrorSummary speech={speech} outcome={outcome} inputs={TICKET_INPUTS} />}
      {desk.description && <p className="text-quiet">{desk.description}</p>}
      {desk.helpText && (
        <div className="mt-2">
          <Prose text={desk.helpText} newTab />
        </div>
      )}
      <send-form
        data-busy={t("form.sending")}
        data-kept={t("form.draftKept")}
        data-draft={draftName(frame, "/new")}
      >
        <TicketForm
          speech={speech}
          search={undefined}
          categories={desk.categories}
          outcome={outcome}
          takesFiles={desk.attachments}
          values={props.values}
          formKey={props.formKey}
          action={props.action}
          writingAs={props.writingAs}
          writingFrom={props.writingFrom}
        />
      </send-form>
    </FrameDocument>
  );
}
