import type { Speech } from "@/app/_i18n/translator";
import { previewTexts } from "./desk-preview-texts";
import { formTexts } from "./form-texts";

export type WidgetTexts = ReturnType<typeof widgetTexts>;

/** What the form of a desk's widget says. */
export function widgetTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    labels: {
      widgetLayout: t("staffDesks.widget.layout"),
      showRules: t("staffDesks.widget.show"),
      hideRules: t("staffDesks.widget.hide"),
      allowedOrigins: t("staffDesks.widget.origins"),
    },
    layouts: {
      button: {
        label: t("staffDesks.widget.button"),
        hint: t("staffDesks.widget.buttonHint"),
      },
      inline: {
        label: t("staffDesks.widget.inline"),
        hint: t("staffDesks.widget.inlineHint"),
      },
    },
    rulesHint: t("staffDesks.widget.rulesHint"),
    hideHint: t("staffDesks.widget.hideHint"),
    originsHint: t("staffDesks.widget.originsHint"),
    tester: {
      label: t("staffDesks.tester.label"),
      hint: t("staffDesks.tester.hint"),
      shownByRule: t("staffDesks.tester.shownByRule", { rule: "{rule}" }),
      shownEverywhere: t("staffDesks.tester.shownEverywhere"),
      hiddenByRule: t("staffDesks.tester.hiddenByRule", { rule: "{rule}" }),
      hiddenByNone: t("staffDesks.tester.hiddenByNone"),
    },
    preview: previewTexts(t),
    save: t("staffDesks.form.save"),
  };
}
