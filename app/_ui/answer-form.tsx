import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";
import type { TicketStatus } from "@/prisma/generated/enums";
import { ActionForm } from "./action-form";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";
import { FILES_INPUT, FilesField } from "./files-field";
import { FormGuard } from "./form-guard";
import type { Outcome } from "./form-outcome";

interface Props {
  speech: Speech;
  /** This page's parameters, or nothing inside a frame. */
  search: string | undefined;
  /** Under which name the draft is kept; the page's path without. */
  draft?: string | undefined;
  status: TicketStatus;
  outcome: Outcome | undefined;
  /** Whether the desk lets a message bring files. */
  takesFiles: boolean;
  formKey: string;
  actions: { comment: string; changeStatus: string };
}

const INPUTS = {
  content: { id: "answer", called: "comment" },
  attachments: { id: FILES_INPUT },
};

/** The one place to answer, and below it the word that all is well, or is not. */
export function AnswerForm(props: Props) {
  const { speech, search, status, outcome, formKey, actions } = props;
  const { t } = speech;
  const resolved = status === "resolved";
  const failed = outcome?.form === "comment" ? outcome : undefined;
  return (
    <section className="rule">
      {outcome && <ErrorSummary speech={speech} outcome={outcome} inputs={INPUTS} />}
      <send-form
        data-busy={t("form.sending")}
        data-kept={t("form.draftKept")}
        data-draft={props.draft}
      >
        <ActionForm action={actions.comment} search={search}>
          <FormGuard speech={speech} formKey={formKey} />
          <Field
            speech={speech}
            outcome={failed}
            name="content"
            id="answer"
            called="comment"
            limit={LIMITS.content}
            label={t("ticket.reply")}
            hint={t(resolved ? "ticket.replyReopens" : "ticket.replyHint")}
          >
            {(input) => (
              <textarea {...input} rows={4} defaultValue={failed?.values.content} dir="auto" />
            )}
          </Field>
          {props.takesFiles && (
            <div className="mt-4">
              <FilesField speech={speech} outcome={failed} />
            </div>
          )}
          <p className="mt-4">
            <button className="button" type="submit">
              {t("ticket.send")}
            </button>
          </p>
        </ActionForm>
      </send-form>
      <ActionForm action={actions.changeStatus} search={search} className="row mt-8">
        <button
          className="button plain"
          name="status"
          type="submit"
          value={resolved ? "open" : "resolved"}
        >
          {t(resolved ? "ticket.reopen" : "ticket.resolve")}
        </button>
        <span className="hint">{t(resolved ? "ticket.resolvedNote" : "ticket.resolveHint")}</span>
      </ActionForm>
    </section>
  );
}
