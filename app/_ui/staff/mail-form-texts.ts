import type { Speech } from "@/app/_i18n/translator";
import { type FormTexts, formTexts } from "./form-texts";

/** What the forms about mails may have to say. */
export function mailFormTexts(speech: Speech): FormTexts {
  const texts = formTexts(speech);
  const gone = speech.t("staffMail.refusal.mail_not_found");
  return { ...texts, refusals: { ...texts.refusals, mail_not_found: gone } };
}
