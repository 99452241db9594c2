import type { Locale } from "@/app/_domain/locales";
import { speak } from "@/app/_i18n/translator";
import type { TroubleTexts } from "./staff-trouble";

export function troubleTexts(locale: Locale): TroubleTexts {
  const { t } = speak(locale);
  return {
    title: t("problem.failed"),
    text: t("problem.failedText"),
    again: t("widget.retry"),
    inbox: t("staffSignIn.notFound.back"),
  };
}
