import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  name: string;
  isAdmin: boolean;
  /** The way out. */
  children: ReactNode;
}

/** The places of the team's side; settings are the admins'. */
export function StaffBar({ speech: { t }, name, isAdmin, children }: Props) {
  return (
    <header className="bar">
      <a className="skip" href="#content">
        {t("page.skip")}
      </a>
      <nav aria-label={t("staff.places")}>
        <Link href="/staff/inbox">{t("staff.inbox")}</Link>
        {isAdmin && <Link href="/staff/desks">{t("staff.desks")}</Link>}
        {isAdmin && <Link href="/staff/team">{t("staff.team")}</Link>}
        <Link href="/staff/replies">{t("staff.replies")}</Link>
        {isAdmin && <Link href="/staff/api">{t("staff.api")}</Link>}
        <Link className="me" href="/staff/profile">
          {name}
        </Link>
        {children}
      </nav>
    </header>
  );
}
