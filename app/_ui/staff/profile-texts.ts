import type { Speech } from "@/app/_i18n/translator";
import { sessionFormTexts } from "./session-form-texts";

export type ProfileTexts = ReturnType<typeof profileTexts>;

/** The forms of one's own profile; `least` is how many characters a password needs. */
export function profileTexts(speech: Speech, { least }: { least: number }) {
  const { t } = speech;
  return {
    form: sessionFormTexts(speech),
    labels: {
      name: t("staffSignIn.person.name"),
      locale: t("staffSignIn.person.locale"),
      currentPassword: t("staffProfile.password.current"),
      password: t("staffProfile.password.new"),
    },
    hints: {
      name: t("staffSignIn.person.nameHint"),
      password: t("staffSignIn.person.passwordHint", { least }),
      change: t("staffProfile.password.hint"),
    },
    titles: { about: t("staffProfile.about"), password: t("staffProfile.password.title") },
    save: t("staffProfile.save"),
    change: t("staffProfile.password.save"),
    factor: factorTexts(speech),
  };
}

function factorTexts({ t }: Speech) {
  return {
    labels: {
      password: t("staffProfile.password.current"),
      code: t("staffProfile.factor.code"),
    },
    begin: t("staffProfile.factor.begin"),
    beginSend: t("staffProfile.factor.beginSend"),
    scan: t("staffProfile.factor.scan"),
    scanHint: t("staffProfile.factor.scanHint"),
    qr: t("staffProfile.factor.qr"),
    open: t("staffProfile.factor.open"),
    key: t("staffProfile.factor.key"),
    codes: t("staffProfile.factor.codes"),
    keep: t("staffProfile.factor.keep"),
    keepHint: t("staffProfile.factor.keepHint"),
    confirm: t("staffProfile.factor.confirm"),
    confirmSend: t("staffProfile.factor.confirmSend"),
    disable: t("staffProfile.factor.disable"),
    disableHint: t("staffProfile.factor.disableHint"),
    disableSend: t("staffProfile.factor.disableSend"),
    renew: t("staffProfile.factor.renew"),
    renewHint: t("staffProfile.factor.renewHint"),
    renewSend: t("staffProfile.factor.renewSend"),
    copy: t("staffTeam.copy"),
    copied: t("staffTeam.copied"),
  };
}
