import { readInvitation } from "@/app/_domain/staff/accept-invitation";
import { PASSWORD } from "@/app/_domain/staff/password";
import { SignInEnded } from "@/app/_ui/staff/sign-in-ended";
import { SignInPage } from "@/app/_ui/staff/sign-in-page";
import { SignInPersonForm } from "@/app/_ui/staff/sign-in-person-form";
import { personTexts } from "@/app/_ui/staff/sign-in-texts";
import { openedBy } from "@/app/_web/opened-by";
import { visitorSpeech } from "@/app/_web/visitor-here";
import { sendAcceptance } from "../actions";

export default async function Invitation({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const speech = await visitorSpeech();
  const { t, locale } = speech;
  const title = t("staffSignIn.invitation.title");
  const invitation = await openedBy(readInvitation(token, new Date()));
  if (!invitation) return <SignInEnded speech={speech} link="invitation" />;
  const { email, name, role } = invitation;
  return (
    <SignInPage title={title} lead={t(`staffSignIn.invitation.${role}`, { email })}>
      <SignInPersonForm
        send={sendAcceptance}
        texts={personTexts(speech, {
          title,
          action: t("staffSignIn.invitation.send"),
          least: PASSWORD.least,
        })}
        token={token}
        saved={{ name, locale }}
        known={email}
      />
    </SignInPage>
  );
}
