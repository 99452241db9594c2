import { PASSWORD } from "@/app/_domain/staff/password";
import { readPasswordReset } from "@/app/_domain/staff/reset-password";
import { SignInEnded } from "@/app/_ui/staff/sign-in-ended";
import { SignInNewPasswordForm } from "@/app/_ui/staff/sign-in-new-password-form";
import { SignInPage } from "@/app/_ui/staff/sign-in-page";
import { personTexts } from "@/app/_ui/staff/sign-in-texts";
import { openedBy } from "@/app/_web/opened-by";
import { visitorSpeech } from "@/app/_web/visitor-here";
import { sendNewPassword } from "../actions";

export default async function ChoosePassword({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const speech = await visitorSpeech();
  const { t } = speech;
  const title = t("staffSignIn.reset.title");
  const person = await openedBy(readPasswordReset(token, new Date()));
  if (!person) return <SignInEnded speech={speech} link="reset" />;
  const { email } = person;
  const action = t("staffSignIn.reset.chooseSend");
  return (
    <SignInPage title={title} lead={t("staffSignIn.reset.choose", { email })}>
      <SignInNewPasswordForm
        send={sendNewPassword}
        texts={personTexts(speech, { title, action, least: PASSWORD.least })}
        token={token}
        known={email}
      />
    </SignInPage>
  );
}
