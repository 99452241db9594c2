import type { Speech } from "@/app/_i18n/translator";
import { FormCopy } from "./form-copy";

interface Props {
  speech: Speech;
  examples: { language: string; code: string }[];
}

/** How a site's server signs, in each language that we have it in. */
export function DeskSigning({ speech: { t }, examples }: Props) {
  return (
    <section className="part measure">
      <h2>{t("staffDesks.signing.title")}</h2>
      <p className="lead">{t("staffDesks.signing.intro")}</p>
      {examples.map(({ language, code }) => (
        <details key={language}>
          <summary>{language}</summary>
          <FormCopy
            label={language}
            text={code}
            copy={t("staffDesks.form.copy")}
            copied={t("staffDesks.form.copied")}
          />
        </details>
      ))}
    </section>
  );
}
