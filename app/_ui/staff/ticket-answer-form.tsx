import { FormFiles } from "./form-files";
import { FormSelect } from "./form-select";
import type { FormState } from "./form-state";
import { FormSubmit } from "./form-submit";
import { FormSummary } from "./form-summary";
import { FormText } from "./form-text";
import type { AnswerTexts } from "./ticket-answer-texts";

interface Props {
  kind: "reply" | "note";
  state: FormState;
  action: (data: FormData) => void;
  draft: string;
  ticketId: string;
  formKey: string;
  /** What happened to the ticket since somebody began to write. */
  meanwhile: string | undefined;
  texts: AnswerTexts;
}

export function TicketAnswerForm({ kind, state, action, draft, texts, ...names }: Props) {
  const { label, hint, send } = texts[kind];
  const labels = { content: label, status: texts.leaveIn, attachments: texts.attachments };
  const form = { state, texts: texts.form, labels, prefix: kind };
  return (
    <form action={action} noValidate className={`${kind}-form`}>
      <FormSummary form={form} />
      <input type="hidden" name="id" value={names.ticketId} />
      <input type="hidden" name="form" value={names.formKey} />
      <FormText form={form} name="content" saved={draft} hint={hint} rows={5} />
      {texts.files && (
        <FormFiles form={form} to={`/staff/tickets/${names.ticketId}/files`} texts={texts.files} />
      )}
      <div className="send">
        <FormSelect form={form} name="status" saved="" options={texts.statuses} />
        <FormSubmit label={send} busy={texts.form.busy} />
        <p className="arrived" role="status">
          {names.meanwhile}
        </p>
      </div>
    </form>
  );
}
