import { redirect } from "next/navigation";
import { COOKIES, rawCookie } from "@/app/_domain/staff/signed-cookie";
import { SecondFactorCodeForm } from "@/app/_ui/staff/second-factor-code-form";
import { SignInPage } from "@/app/_ui/staff/sign-in-page";
import { codeTexts } from "@/app/_ui/staff/sign-in-texts";
import { nextPath } from "@/app/_web/next-path";
import { currentRequest } from "@/app/_web/request-context";
import { callerHere } from "@/app/_web/staff-caller";
import { visitorSpeech } from "@/app/_web/visitor-here";
import { sendCode } from "../actions";

export default async function SecondStep() {
  const next = nextPath(currentRequest().url.searchParams.get("next"));
  const { cookie } = await callerHere();
  const startOver = `/staff/sign-in?next=${encodeURIComponent(next)}`;
  if (!rawCookie(cookie, COOKIES.challenge)) redirect(startOver);
  const speech = await visitorSpeech();
  const { t } = speech;
  return (
    <SignInPage title={t("staffSignIn.code.title")} lead={t("staffSignIn.code.lead")}>
      <SecondFactorCodeForm send={sendCode} texts={codeTexts(speech)} next={next} />
      <p className="lead">
        <a href={startOver}>{t("staffSignIn.code.startOver")}</a>
      </p>
    </SignInPage>
  );
}
