import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";
import { DeskChip } from "./desk-chip";

const TABS = ["general", "categories", "mail", "widget", "security"] as const;

export type DeskTab = (typeof TABS)[number];

interface Props {
  speech: Speech;
  desk: { token: string; name: string; color: string };
  tab: DeskTab;
  /** What has just been done here. */
  done?: string | undefined;
  children: ReactNode;
}

/** A page of a desk's settings: which desk, which part of them. */
export function DeskFrame({ speech: { t }, desk, tab, done, children }: Props) {
  return (
    <>
      <title>{`${t(`staffDesks.tab.${tab}`)} – ${desk.name}`}</title>
      <p className="above">
        <Link href="/staff/desks">{t("staffDesks.title")}</Link>
      </p>
      <h1 className="text-large named">
        <DeskChip color={desk.color} />
        {desk.name}
      </h1>
      <nav className="tabs" aria-label={t("staffDesks.tabs")}>
        {TABS.map((name) => (
          <Link
            key={name}
            href={`/staff/desks/${desk.token}${name === "general" ? "" : `/${name}`}`}
            aria-current={name === tab ? "page" : undefined}
          >
            {t(`staffDesks.tab.${name}`)}
          </Link>
        ))}
      </nav>
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {children}
    </>
  );
}
