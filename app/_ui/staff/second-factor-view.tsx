import type { Speech } from "@/app/_i18n/translator";
import type { AnsweredState, Send } from "./form-state";
import type { ProfileTexts } from "./profile-texts";
import { SecondFactorOff } from "./second-factor-off";
import { SecondFactorRenew } from "./second-factor-renew";
import { type FactorDraft, SecondFactorSetUp } from "./second-factor-set-up";

interface Props {
  speech: Speech;
  texts: ProfileTexts;
  staff: { email: string; twoFactorEnabled: boolean };
  codesLeft: number;
  send: {
    turnOn: Send<AnsweredState<FactorDraft>>;
    turnOff: Send;
    renewCodes: Send<AnsweredState<string[]>>;
  };
}

/** Whether signing in asks for a code, and the ways to change that. */
export function SecondFactorView({ speech: { t }, texts, staff, codesLeft, send }: Props) {
  const { email, twoFactorEnabled } = staff;
  const own = { texts, email };
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{t("staffProfile.factor.title")}</h2>
      <p className="lead">
        {t(twoFactorEnabled ? "staffProfile.factor.on" : "staffProfile.factor.off")}
      </p>
      {twoFactorEnabled ? (
        <>
          <p>{t("staffProfile.factor.left", { count: codesLeft })}</p>
          <SecondFactorRenew send={send.renewCodes} {...own} />
          <SecondFactorOff send={send.turnOff} {...own} />
        </>
      ) : (
        <SecondFactorSetUp send={send.turnOn} {...own} />
      )}
    </section>
  );
}
