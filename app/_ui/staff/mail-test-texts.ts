import { LANGUAGES, LOCALES } from "@/app/_domain/locales";
import { MAIL_KINDS } from "@/app/_domain/mail/fill-mail";
import type { Speech } from "@/app/_i18n/translator";
import { formTexts } from "./form-texts";

export type MailTestTexts = ReturnType<typeof mailTestTexts>;

/** What the form says that sends a test to this address. */
export function mailTestTexts(speech: Speech, email: string) {
  const { t } = speech;
  const mails = MAIL_KINDS.flatMap((kind) =>
    LOCALES.map((locale) => [
      `${kind}/${locale}`,
      `${t(`staffMailTexts.kind.${kind}`)} – ${LANGUAGES[locale]}`,
    ]),
  );
  return {
    form: formTexts(speech),
    labels: { mail: t("staffMail.test.which") },
    /** By kind and language. */
    mails: Object.fromEntries(mails),
    title: t("staffMail.test.title"),
    hint: t("staffMail.test.hint", { email }),
    send: t("staffMail.test.send"),
    sent: t("staffMail.test.sent", { email }),
  };
}
