import { PASSWORD } from "@/app/_domain/staff/password";
import { checkSetUpLink } from "@/app/_domain/staff/set-up-first-admin";
import { SignInEnded } from "@/app/_ui/staff/sign-in-ended";
import { SignInPage } from "@/app/_ui/staff/sign-in-page";
import { SignInPersonForm } from "@/app/_ui/staff/sign-in-person-form";
import { personTexts } from "@/app/_ui/staff/sign-in-texts";
import { openedBy } from "@/app/_web/opened-by";
import { visitorSpeech } from "@/app/_web/visitor-here";
import { sendSetUp } from "../actions";

export default async function SetUp({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const speech = await visitorSpeech();
  const { t, locale } = speech;
  const title = t("staffSignIn.setUp.title");
  const look = checkSetUpLink(token, new Date()).then(() => true);
  if (!(await openedBy(look))) return <SignInEnded speech={speech} link="setUp" />;
  return (
    <SignInPage title={title} lead={t("staffSignIn.setUp.lead")}>
      <SignInPersonForm
        send={sendSetUp}
        texts={personTexts(speech, {
          title,
          action: t("staffSignIn.setUp.send"),
          least: PASSWORD.least,
        })}
        token={token}
        saved={{ name: "", locale }}
      />
    </SignInPage>
  );
}
