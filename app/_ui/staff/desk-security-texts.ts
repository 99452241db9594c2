import type { Speech } from "@/app/_i18n/translator";
import { formTexts } from "./form-texts";

export type LevelTexts = ReturnType<typeof levelTexts>;

/** What each level lets an impersonator do, in plain words. */
export function levelTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    labels: {
      securityLevel: t("staffDesks.level.title"),
      signatureMaxAge: t("staffDesks.level.age"),
      understood: t("staffDesks.level.understood"),
    },
    levels: {
      none: { label: t("staffDesks.level.none"), hint: t("staffDesks.level.noneHint") },
      mixed: { label: t("staffDesks.level.mixed"), hint: t("staffDesks.level.mixedHint") },
      signature: {
        label: t("staffDesks.level.signature"),
        hint: t("staffDesks.level.signatureHint"),
      },
    },
    raising: t("staffDesks.level.raising"),
    ageHint: t("staffDesks.level.ageHint"),
    save: t("staffDesks.form.save"),
  };
}

export type KeyTexts = ReturnType<typeof keyTexts>;

/** What is said of the secret key. */
export function keyTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    show: t("staffDesks.key.show"),
    rotate: t("staffDesks.key.rotate"),
    key: t("staffDesks.key.key"),
    newKey: t("staffDesks.key.newKey"),
    keep: t("staffDesks.key.keep"),
    copy: t("staffDesks.form.copy"),
    copied: t("staffDesks.form.copied"),
  };
}

export type CheckTexts = ReturnType<typeof checkTexts>;

/** What stands on the form of the signature checker; what it finds is said by the server. */
export function checkTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    labels: { json: t("staffDesks.check.json"), signature: t("staffDesks.check.signature") },
    jsonHint: t("staffDesks.check.jsonHint"),
    signatureHint: t("staffDesks.check.signatureHint"),
    single: t("staffDesks.check.single"),
    singleHint: t("staffDesks.check.singleHint"),
    check: t("staffDesks.check.check"),
  };
}
