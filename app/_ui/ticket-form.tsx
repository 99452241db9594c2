import type { DeskPage } from "@/app/_domain/desks/read-desk-page";
import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";
import { CategoryField } from "./category-field";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";
import { FormGuard } from "./form-guard";
import type { Outcome } from "./form-outcome";
import { Prose } from "./prose";

interface Props {
  speech: Speech;
  desk: DeskPage;
  outcome: Outcome | undefined;
  values: Record<string, string>;
  formKey: string;
  action: (data: FormData) => Promise<void>;
}

const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
const INPUTS = {
  title: { id: "title" },
  content: { id: "text" },
  category: { id: "category" },
  priority: { id: "priority" },
  name: { id: "name" },
  email: { id: "email" },
};

/** The form of a new ticket, for a visitor who also says who they are. */
export function TicketForm({ speech, desk, outcome, values, formKey, action }: Props) {
  const { t, locale } = speech;
  const own = desk.translations[locale];
  const help = own?.helpText ?? desk.helpText;
  const about = own?.description ?? desk.description;
  const field = { speech, outcome };
  return (
    <>
      {outcome && <ErrorSummary speech={speech} outcome={outcome} inputs={INPUTS} />}
      <h1 className="text-title">{t("form.title")}</h1>
      {about && <p className="lead">{about}</p>}
      {help && (
        <div className="mt-4">
          <Prose text={help} />
        </div>
      )}
      <send-form data-busy={t("form.sending")} data-kept={t("form.draftKept")}>
        <form action={action} noValidate className="mt-8">
          <FormGuard speech={speech} formKey={formKey} />
          <div className="group">
            <Field
              {...field}
              name="title"
              id="title"
              label={t("form.subject")}
              hint={t("form.subjectHint", { limit: LIMITS.title })}
            >
              {(input) => (
                <input {...input} defaultValue={values.title} enterKeyHint="next" dir="auto" />
              )}
            </Field>
            <Field
              {...field}
              name="content"
              id="text"
              label={t("form.content")}
              hint={t("form.contentHint")}
            >
              {(input) => <textarea {...input} rows={6} defaultValue={values.content} dir="auto" />}
            </Field>
            <div className="pair">
              {desk.categories.length > 0 && (
                <CategoryField
                  {...field}
                  categories={desk.categories}
                  value={values.category ?? ""}
                />
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
          </div>
          <div className="group pair rule">
            <Field {...field} name="name" id="name" label={t("form.name")}>
              {(input) => (
                <input {...input} defaultValue={values.name} autoComplete="name" dir="auto" />
              )}
            </Field>
            <Field
              {...field}
              name="email"
              id="email"
              label={t("form.email")}
              hint={t("form.emailHint")}
            >
              {(input) => (
                <input
                  {...input}
                  type="email"
                  inputMode="email"
                  autoComplete="email"
                  defaultValue={values.email}
                  enterKeyHint="send"
                />
              )}
            </Field>
          </div>
          <p className="mt-8">
            <button className="button" type="submit">
              {t("form.send")}
            </button>
          </p>
        </form>
      </send-form>
    </>
  );
}
