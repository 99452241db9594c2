import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { TeamDone } from "./team-done";

interface Props {
  speech: Speech;
  title: string;
  /** The list that it belongs to. */
  tab?: "people" | "groups";
  done?: string | null;
  children: ReactNode;
}

/** One person, invitation or group. */
export function TeamPage({ speech, title, tab = "people", done = null, children }: Props) {
  const { t } = speech;
  return (
    <div className="settings">
      <title>{`${title} – ${t("staffTeam.title")}`}</title>
      <p className="above">
        {tab === "people" ? (
          <Link href="/staff/team">{t("staffTeam.title")}</Link>
        ) : (
          <Link href="/staff/team/groups">{t("staffTeam.groups")}</Link>
        )}
      </p>
      <h1 className="text-large">{title}</h1>
      <TeamDone speech={speech} done={done} />
      {children}
    </div>
  );
}
