import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { BarLink } from "./bar-link";

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
        <BarLink href="/staff/inbox">{t("staff.inbox")}</BarLink>
        {isAdmin && <BarLink href="/staff/desks">{t("staff.desks")}</BarLink>}
        {isAdmin && <BarLink href="/staff/team">{t("staff.team")}</BarLink>}
        <BarLink href="/staff/replies">{t("staff.replies")}</BarLink>
        {isAdmin && <BarLink href="/staff/api">{t("staff.api")}</BarLink>}
        <BarLink className="me" href="/staff/profile">
          {name}
        </BarLink>
        {children}
      </nav>
    </header>
  );
}
