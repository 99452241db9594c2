import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { TeamDone } from "./team-done";

const TABS = [
  ["people", "/staff/team"],
  ["groups", "/staff/team/groups"],
  ["log", "/staff/team/log"],
] as const;

type TeamTab = (typeof TABS)[number][0];

interface Props {
  speech: Speech;
  tab: TeamTab;
  done: string | null;
  children: ReactNode;
}

/** The lists of the team's settings: people, groups, and what was done. */
export function TeamFrame({ speech, tab, done, children }: Props) {
  const { t } = speech;
  const names = {
    people: t("staffTeam.people"),
    groups: t("staffTeam.groups"),
    log: t("staffLog.title"),
  };
  return (
    <div className="settings">
      <title>{tab === "people" ? t("staffTeam.title") : names[tab]}</title>
      <div className="heading">
        <h1 className="text-large">{t("staffTeam.title")}</h1>
        <Link className="button" href="/staff/team/invite">
          {t("staffTeam.invite")}
        </Link>
      </div>
      <nav className="tabs" aria-label={t("staffTeam.tabs")}>
        {TABS.map(([name, href]) => (
          <Link key={name} href={href} aria-current={name === tab ? "page" : undefined}>
            {names[name]}
          </Link>
        ))}
      </nav>
      <TeamDone speech={speech} done={done} />
      {children}
    </div>
  );
}
