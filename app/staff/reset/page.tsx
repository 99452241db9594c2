import { SignInPage } from "@/app/_ui/staff/sign-in-page";
import { SignInResetForm } from "@/app/_ui/staff/sign-in-reset-form";
import { resetTexts } from "@/app/_ui/staff/sign-in-texts";
import { currentRequest } from "@/app/_web/request-context";
import { visitorSpeech } from "@/app/_web/visitor-here";
import { sendResetRequest } from "./actions";

export default async function AskForReset() {
  const speech = await visitorSpeech();
  const { t } = speech;
  const title = t("staffSignIn.reset.title");
  const sent = currentRequest().url.searchParams.get("done") === "sent";
  return (
    <SignInPage
      title={title}
      lead={sent ? undefined : t("staffSignIn.reset.lead")}
      done={sent ? t("staffSignIn.reset.sent") : undefined}
    >
      <p className="lead">{t("staffSignIn.reset.noMail")}</p>
      {sent ? (
        <title>{title}</title>
      ) : (
        <SignInResetForm send={sendResetRequest} texts={resetTexts(speech)} />
      )}
      <p className="lead">
        <a href="/staff/sign-in">{t("staffSignIn.reset.back")}</a>
      </p>
    </SignInPage>
  );
}
