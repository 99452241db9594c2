import { LANGUAGES } from "@/app/_domain/locales";
import { FormText } from "./form-text";
import type { FormView } from "./form-view";

interface Props {
  form: FormView;
  title: string;
  hint: string;
  /** What can be said in each language, with the lines it has room for. */
  fields: Record<string, number>;
  saved: Partial<Record<string, Record<string, string | undefined>>>;
}

/** The same texts in each language, folded away; open where one of them is wrong. */
export function DeskTranslations({ form, title, hint, fields, saved }: Props) {
  return (
    <fieldset className="languages-fields">
      <legend>{title}</legend>
      <p className="hint">{hint}</p>
      {Object.entries(LANGUAGES).map(([locale, language]) => {
        const names = Object.entries(fields).map(([field, rows]) => ({ field, rows }));
        const isWrong = names.some(({ field }) => form.state.fields[`${field}_${locale}`]);
        const isSaid = Object.values(saved[locale] ?? {}).some(Boolean);
        return (
          <details key={locale} open={isWrong || undefined}>
            <summary>
              <span lang={locale}>{language}</span>
              {isSaid && <span aria-hidden="true"> ✓</span>}
            </summary>
            <div className="group">
              {names.map(({ field, rows }) => (
                <FormText
                  key={field}
                  form={inLanguage(form, field, `${field}_${locale}`)}
                  name={`${field}_${locale}`}
                  saved={saved[locale]?.[field] ?? ""}
                  rows={rows}
                  optional
                  more={{ lang: locale }}
                />
              ))}
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}

function inLanguage(form: FormView, field: string, name: string): FormView {
  return { ...form, labels: { ...form.labels, [name]: form.labels[field] ?? "" } };
}
