import type { Speech } from "@/app/_i18n/translator";
import { sessionFormTexts } from "./session-form-texts";

export type ProfileMailTexts = ReturnType<typeof profileMailTexts>;

export function profileMailTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: sessionFormTexts(speech),
    labels: {
      newTickets: t("staffMail.wanted.newTickets"),
      clientComments: t("staffMail.wanted.clientComments"),
    },
    choices: {
      all: t("staffMail.wanted.all"),
      mine: t("staffMail.wanted.mine"),
      none: t("staffMail.wanted.none"),
    },
    title: t("staffMail.wanted.title"),
    hint: t("staffMail.wanted.hint"),
    save: t("staffProfile.save"),
  };
}
