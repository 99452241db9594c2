import type { Speech } from "@/app/_i18n/translator";

export type PreviewTexts = ReturnType<typeof previewTexts>;

/** What stands in the picture of the widget: the words that clients see, in the reader's language. */
export function previewTexts(t: Speech["t"]) {
  return {
    title: t("staffDesks.preview.title"),
    hint: t("staffDesks.preview.hint"),
    light: t("staffDesks.color.light"),
    dark: t("staffDesks.color.dark"),
    button: t("widget.button"),
    panel: t("widget.panel", { desk: "{desk}" }),
    form: t("form.title"),
    subject: t("form.subject"),
    content: t("form.content"),
    send: t("form.send"),
  };
}
