import type { DeskInLanguage } from "@/app/_domain/desks/in-language";
import type { Speech } from "@/app/_i18n/translator";
import { Field } from "./field";
import type { Outcome } from "./form-outcome";

interface Props {
  speech: Speech;
  outcome: Outcome | undefined;
  categories: DeskInLanguage["categories"];
  value: string;
}

/** The desk's categories. */
export function CategoryField({ speech, outcome, categories, value }: Props) {
  const { t } = speech;
  const known = categories.some((category) => category.code === value);
  return (
    <Field
      speech={speech}
      outcome={outcome}
      name="category"
      id="category"
      label={t("form.category")}
      optional
    >
      {(input) => (
        <select {...input} defaultValue={known ? value : ""}>
          <option value="">{t("form.noCategory")}</option>
          {categories.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The help text of whichever category is chosen, shown by style rules and without any script. */
export function CategoryHelp({ categories }: Pick<Props, "categories">) {
  return (
    <div aria-live="polite" className="contents">
      {categories.map(
        ({ code, helpText }) =>
          helpText && (
            <p key={code} className="category-help prose" id={`help-${code}`}>
              {helpText}
            </p>
          ),
      )}
    </div>
  );
}

const CODE = /^[a-z0-9_-]+$/;

/** One rule a category: its help shows while it is chosen. */
export function categoryHelpRules(categories: DeskInLanguage["categories"]): string {
  return categories
    .filter(({ code, helpText }) => helpText && CODE.test(code))
    .map(({ code }) => `form:has(option[value="${code}"]:checked) #help-${code}{display:block}`)
    .join("");
}
