import { staffAndSpeech } from "@/app/_web/staff-here";

/** The same for what is not there and for what is not theirs. */
export default async function NotFound() {
  const { speech } = await staffAndSpeech();
  const { t } = speech;
  const title = t("staffSignIn.notFound.title");
  return (
    <>
      <title>{title}</title>
      <h1 className="text-large">{title}</h1>
      <p className="lead">{t("staffSignIn.notFound.text")}</p>
      <p className="after">
        <a href="/staff/inbox">{t("staffSignIn.notFound.back")}</a>
      </p>
    </>
  );
}
