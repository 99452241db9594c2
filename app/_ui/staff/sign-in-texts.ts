import type { Speech } from "@/app/_i18n/translator";
import type { FormTexts } from "./form-texts";
import { sessionFormTexts } from "./session-form-texts";

/** A form that is all there is on its page. */
export interface EntranceTexts {
  form: FormTexts;
  labels: Record<string, string>;
  hints: Record<string, string>;
  /** Of the page, as it is and where the form came back. */
  title: string;
  errorTitle: string;
  action: string;
}

export function signInTexts(speech: Speech) {
  const { t } = speech;
  const labels = { email: t("staffSignIn.email"), password: t("staffSignIn.password") };
  const texts = entranceTexts(speech, { title: t("staffSignIn.title"), labels });
  return { ...texts, action: t("staffSignIn.send"), forgotten: t("staffSignIn.forgotten") };
}

/** Of the forms that choose a password; `least` is how many characters it needs. */
export function personTexts(
  speech: Speech,
  { action, title, least }: { action: string; title: string; least: number },
): EntranceTexts {
  const { t } = speech;
  const labels = {
    name: t("staffSignIn.person.name"),
    email: t("staffSignIn.email"),
    password: t("staffSignIn.person.newPassword"),
    locale: t("staffSignIn.person.locale"),
  };
  const hints = {
    name: t("staffSignIn.person.nameHint"),
    password: t("staffSignIn.person.passwordHint", { least }),
  };
  return { ...entranceTexts(speech, { title, labels }), hints, action };
}

export function resetTexts(speech: Speech): EntranceTexts {
  const { t } = speech;
  const labels = { email: t("staffSignIn.email") };
  const texts = entranceTexts(speech, { title: t("staffSignIn.reset.title"), labels });
  return { ...texts, action: t("staffSignIn.reset.send") };
}

export function codeTexts(speech: Speech): EntranceTexts {
  const { t } = speech;
  const labels = { code: t("staffSignIn.code.code") };
  const texts = entranceTexts(speech, { title: t("staffSignIn.code.title"), labels });
  const hints = { code: t("staffSignIn.code.hint") };
  return { ...texts, hints, action: t("staffSignIn.code.send") };
}

function entranceTexts(
  speech: Speech,
  { title, labels }: { title: string; labels: Record<string, string> },
): Omit<EntranceTexts, "action"> {
  const errorTitle = speech.t("page.errorTitle", { title });
  return { form: sessionFormTexts(speech), labels, hints: {}, title, errorTitle };
}
