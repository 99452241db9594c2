import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";
import { previewTexts } from "./desk-preview-texts";
import { formTexts, numberingTexts } from "./form-texts";

export type GeneralTexts = ReturnType<typeof generalTexts>;

/** What the form of a desk's general settings says. */
export function generalTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    labels: {
      name: t("staffDesks.general.name"),
      description: t("staffDesks.general.description"),
      helpText: t("staffDesks.general.helpText"),
      color: t("staffDesks.general.color"),
      locale: t("staffDesks.general.locale"),
      listed: t("staffDesks.general.listed"),
      active: t("staffDesks.general.active"),
      attachments: t("staffDesks.general.attachments"),
      numbering: t("staffDesks.general.numbering"),
      position: t("staffDesks.general.position"),
    },
    hints: {
      name: t("staffDesks.general.nameHint"),
      description: t("staffDesks.general.descriptionHint"),
      helpText: t("staffDesks.general.helpTextHint", { limit: LIMITS.content }),
      locale: t("staffDesks.general.localeHint"),
      listed: t("staffDesks.general.listedHint"),
      active: t("staffDesks.general.activeHint"),
      attachments: t("staffDesks.general.attachmentsHint"),
      position: t("staffDesks.general.positionHint"),
    },
    browserLanguage: t("staffDesks.general.browserLanguage"),
    translations: t("staffDesks.translations"),
    translationsHint: t("staffDesks.translationsHint"),
    color: colorTexts(t),
    numbering: {
      hint: t("staffDesks.numbering.hint"),
      example: t("staffDesks.numbering.example", { number: "{number}" }),
      dates: t("staffDesks.numbering.dates"),
      counters: t("staffDesks.numbering.counters"),
      padding: t("staffDesks.numbering.padding"),
      problems: { ...numberingTexts(t), too_long: t("staffDesks.numbering.too_long") },
    },
    preview: previewTexts(t),
    save: t("staffDesks.form.save"),
    create: t("staffDesks.general.create"),
  };
}

export type ColorTexts = ReturnType<typeof colorTexts>;

/** What is said of a colour and what becomes of it. */
export function colorTexts(t: Speech["t"]) {
  return {
    hint: t("staffDesks.color.hint"),
    pick: t("staffDesks.color.pick"),
    light: t("staffDesks.color.light"),
    dark: t("staffDesks.color.dark"),
    asIs: t("staffDesks.color.asIs", { ratio: "{ratio}" }),
    darker: t("staffDesks.color.darker", { color: "{color}", ratio: "{ratio}" }),
    lighter: t("staffDesks.color.lighter", { color: "{color}", ratio: "{ratio}" }),
    button: t("form.send"),
    link: t("staffDesks.color.link"),
  };
}
