import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";

/** Where an admin looks every day: that somebody did not get a mail. */
export function MailTrouble({ speech: { t }, count }: { speech: Speech; count: number }) {
  if (count === 0) return null;
  return (
    <p className="notice">
      {t("staffMail.trouble", { count })} <Link href="/staff/mails">{t("staffMail.see")}</Link>
    </p>
  );
}
