import { deskIn } from "@/app/_domain/desks/in-language";
import type { WidgetConfig } from "@/app/_domain/desks/read-widget-config";
import { LIMITS } from "@/app/_domain/limits";
import { type Locale, languageFor } from "@/app/_domain/locales";
import { speak } from "@/app/_i18n/translator";
import { LOOK } from "@/app/_widget/look";
import type { RequestContext } from "./request-context";
import type { ConfigAnswer } from "./widget-answers";

/** What the loader draws, in the language that the site or else the desk or the browser wants. */
export function configAnswer(config: WidgetConfig, request: RequestContext): ConfigAnswer {
  const { url, acceptLanguage: browser } = request;
  const chosen = url.searchParams.get("locale");
  const locale = languageFor({ chosen, subject: config.desk.locale, browser });
  const { name, palette, categories } = deskIn(locale, config.desk);
  return {
    name,
    color: config.color,
    accent: { color: palette.light.shape, on: palette.light.onShape },
    layout: config.layout,
    show_rules: config.showRules,
    hide_rules: config.hideRules,
    locale,
    labels: labelsIn(locale, name),
    categories: categories.map(({ code, name }) => ({ code, name })),
    look: LOOK,
    attachments: {
      enabled: config.desk.attachments,
      max_files: LIMITS.files,
      max_bytes: LIMITS.fileBytes,
    },
  };
}

function labelsIn(locale: Locale, desk: string): ConfigAnswer["labels"] {
  const { t } = speak(locale);
  return {
    button: t("widget.button"),
    close: t("widget.close"),
    panel: t("widget.panel", { desk }),
    loading: t("widget.loading"),
    // The loader puts the number in.
    unread: t("widget.unread", { count: "{count}" }),
    retry: t("widget.retry"),
    unreachable: t("widget.unreachable"),
  };
}
