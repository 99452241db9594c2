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

/** The desk's categories; the chosen one's own help text shows below, without any script. */
export function CategoryField({ speech, outcome, categories, value }: Props) {
  const { t } = speech;
  const known = categories.some((category) => category.code === value);
  return (
    <div>
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
      <div aria-live="polite">
        {categories.map(
          ({ code, helpText }) =>
            helpText && (
              <p key={code} className="category-help prose" id={`help-${code}`}>
                {helpText}
              </p>
            ),
        )}
      </div>
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
