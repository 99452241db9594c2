import { SignInForm } from "@/app/_ui/staff/sign-in-form";
import { SignInPage } from "@/app/_ui/staff/sign-in-page";
import { signInTexts } from "@/app/_ui/staff/sign-in-texts";
import { nextPath } from "@/app/_web/next-path";
import { currentRequest } from "@/app/_web/request-context";
import { staffHere } from "@/app/_web/staff-here";
import { visitorSpeech } from "@/app/_web/visitor-here";
import { sendSignIn } from "./actions";

const DONE = ["reset", "signed_out"] as const;

export default async function SignIn() {
  const speech = await visitorSpeech();
  const staff = await staffHere();
  const { searchParams } = currentRequest().url;
  const next = nextPath(searchParams.get("next"));
  const { t } = speech;
  const done = DONE.find((deed) => deed === searchParams.get("done"));
  return (
    <SignInPage title={t("staffSignIn.title")} done={done && t(`staffSignIn.done.${done}`)}>
      {staff && (
        <p className="lead">
          {t("staffSignIn.signedInAs", { name: staff.name })}{" "}
          <a href={next}>{t("staffSignIn.goOn")}</a>
        </p>
      )}
      <SignInForm send={sendSignIn} texts={signInTexts(speech)} next={next} />
    </SignInPage>
  );
}
