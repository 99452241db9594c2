import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { TeamDone } from "./team-done";

const TABS = [
  ["people", "/staff/team"],
  ["groups", "/staff/team/groups"],
] as const;

interface Props {
  speech: Speech;
  tab: "people" | "groups";
  done: string | null;
  children: ReactNode;
}

/** The lists of the team's settings: people and groups. */
export function TeamFrame({ speech, tab, done, children }: Props) {
  const { t } = speech;
  return (
    <div className="settings">
      <title>{tab === "people" ? t("staffTeam.title") : t("staffTeam.groups")}</title>
      <div className="heading">
        <h1 className="text-large">{t("staffTeam.title")}</h1>
        <Link className="button" href="/staff/team/invite">
          {t("staffTeam.invite")}
        </Link>
      </div>
      <nav className="tabs" aria-label={t("staffTeam.tabs")}>
        {TABS.map(([name, href]) => (
          <Link key={name} href={href} aria-current={name === tab ? "page" : undefined}>
            {t(`staffTeam.${name}`)}
          </Link>
        ))}
      </nav>
      <TeamDone speech={speech} done={done} />
      {children}
    </div>
  );
}
