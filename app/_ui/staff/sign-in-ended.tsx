import type { Speech } from "@/app/_i18n/translator";
import { SignInPage } from "./sign-in-page";

interface Props {
  speech: Speech;
  link: "setUp" | "invitation" | "reset";
}

/** A link that opens nothing any more: why that may be, and where to go instead. */
export function SignInEnded({ speech: { t }, link }: Props) {
  const title = t(`staffSignIn.ended.${link}`);
  const text = t(`staffSignIn.ended.${link}Text`);
  return (
    <SignInPage title={title} lead={text}>
      <title>{title}</title>
      <p className="row">
        {link === "reset" && (
          <a className="button" href="/staff/reset">
            {t("staffSignIn.ended.again")}
          </a>
        )}
        <a className="button plain" href="/staff/sign-in">
          {t("staffSignIn.send")}
        </a>
      </p>
    </SignInPage>
  );
}
