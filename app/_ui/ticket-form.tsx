import type { DeskInLanguage } from "@/app/_domain/desks/in-language";
import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";
import { ActionForm } from "./action-form";
import { CategoryField, CategoryHelp } from "./category-field";
import { EmailInput } from "./email-input";
import { Field } from "./field";
import { FILES_INPUT, FilesField } from "./files-field";
import { FormGuard } from "./form-guard";
import type { Outcome } from "./form-outcome";

interface Props {
  speech: Speech;
  /** The page's parameters, or nothing inside a frame. */
  search: string | undefined;
  categories: DeskInLanguage["categories"];
  outcome: Outcome | undefined;
  /** Whether the desk lets a message bring files. */
  takesFiles: boolean;
  values: Record<string, string>;
  formKey: string;
  /** The name of the action that it is sent to. */
  action: string;
  /** Who writes, where that is known; else the form asks. */
  writingAs?: string | undefined;
  /** The address that is known where the name is not; then only that is asked. */
  writingFrom?: string | undefined;
}

const PRIORITIES = ["low", "normal", "high", "urgent"] as const;

/** By field: the id of its input. */
export const TICKET_INPUTS = {
  title: { id: "title" },
  content: { id: "text" },
  category: { id: "category" },
  priority: { id: "priority" },
  name: { id: "name" },
  email: { id: "email" },
  attachments: { id: FILES_INPUT },
};

/** The form of a new ticket; a visitor whom nobody vouches for also says who they are. */
export function TicketForm(props: Props) {
  const { speech, search, formKey, action, writingAs, writingFrom } = props;
  const known = writingAs ?? writingFrom;
  return (
    <ActionForm action={action} search={search} className="mt-8">
      <FormGuard speech={speech} formKey={formKey} />
      <Question {...props} />
      {writingAs === undefined && <Author {...props} />}
      {known !== undefined && (
        <p className="hint mt-8">{speech.t("form.writingAs", { name: known })}</p>
      )}
      <p className="mt-8">
        <button className="button" type="submit">
          {speech.t("form.send")}
        </button>
      </p>
    </ActionForm>
  );
}

function Question({ speech, categories, outcome, values, takesFiles }: Props) {
  const { t } = speech;
  const field = { speech, outcome };
  const hint = t("form.subjectHint", { limit: LIMITS.title });
  return (
    <div className="group">
      <Field
        {...field}
        name="title"
        id="title"
        label={t("form.subject")}
        hint={hint}
        limit={LIMITS.title}
      >
        {(input) => <input {...input} defaultValue={values.title} enterKeyHint="next" dir="auto" />}
      </Field>
      <Field
        {...field}
        name="content"
        id="text"
        label={t("form.content")}
        hint={t("form.contentHint")}
        limit={LIMITS.content}
      >
        {(input) => <textarea {...input} rows={6} defaultValue={values.content} dir="auto" />}
      </Field>
      <div className="pair">
        {categories.length > 0 && (
          <CategoryField {...field} categories={categories} value={values.category ?? ""} />
        )}
        <Field {...field} name="priority" id="priority" label={t("priority.label")}>
          {(input) => (
            <select {...input} defaultValue={values.priority ?? "normal"}>
              {PRIORITIES.map((priority) => (
                <option key={priority} value={priority}>
                  {t(`priority.${priority}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <CategoryHelp categories={categories} />
      {takesFiles && <FilesField {...field} />}
    </div>
  );
}

function Author({ speech, outcome, values, writingFrom }: Props) {
  const { t } = speech;
  const field = { speech, outcome };
  return (
    <div className="group pair rule">
      <Field {...field} name="name" id="name" label={t("form.name")}>
        {(input) => <input {...input} defaultValue={values.name} autoComplete="name" dir="auto" />}
      </Field>
      {writingFrom === undefined && (
        <Field
          {...field}
          name="email"
          id="email"
          label={t("form.email")}
          hint={t("form.emailHint")}
        >
          {(input) => <EmailInput input={input} value={values.email} />}
        </Field>
      )}
    </div>
  );
}
