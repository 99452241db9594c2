import type { Speech } from "@/app/_i18n/translator";
import { type FormTexts, formTexts } from "./form-texts";

const REFUSALS = [
  "sign_in_failed",
  "sign_in_expired",
  "sign_in_again",
  "signed_out",
  "password_wrong",
  "code_wrong",
  "second_factor_on",
  "second_factor_off",
  "not_allowed",
  "staff_not_found",
  "staff_exists",
  "last_admin",
  "invitation_ended",
  "set_up_ended",
  "reset_ended",
  "staff_session_not_found",
  "group_not_found",
  "group_exists",
  "too_many",
] as const;

/** What the forms of sign-in, team and profile may have to say. */
export function sessionFormTexts(speech: Speech): FormTexts {
  const { t } = speech;
  const refusals = REFUSALS.map((code) => [code, t(`staffSignIn.refusal.${code}`)]);
  const length = { limit: "{limit}", count: "{count}" };
  return {
    ...formTexts(speech),
    problems: {
      required: t("staffSignIn.problem.required"),
      too_long: t("staffSignIn.problem.too_long", length),
      too_short: t("staffSignIn.problem.too_short", length),
      too_plain: t("staffSignIn.problem.too_plain"),
      email: t("staffSignIn.problem.email"),
      unknown: t("staffSignIn.problem.unknown"),
      unknown_locale: t("staffSignIn.problem.unknown_locale"),
    },
    refusals: { ...Object.fromEntries(refusals), unavailable: t("error.unavailable") },
  };
}
