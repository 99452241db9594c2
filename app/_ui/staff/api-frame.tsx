import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";

const TABS = [
  ["tokens", "/staff/api"],
  ["webhooks", "/staff/api/webhooks"],
] as const;

interface Props {
  speech: Speech;
  tab: "tokens" | "webhooks";
  /** What has just been done, in words. */
  done?: string | undefined;
  children: ReactNode;
}

/** What other programs may ask of the portal, and what it tells them. */
export function ApiFrame({ speech: { t }, tab, done, children }: Props) {
  return (
    <div className="settings">
      <title>{t(`staffApi.${tab}`)}</title>
      <h1 className="text-large">{t("staff.api")}</h1>
      <nav className="tabs" aria-label={t("staffApi.tabs")}>
        {TABS.map(([name, href]) => (
          <Link key={name} href={href} aria-current={name === tab ? "page" : undefined}>
            {t(`staffApi.${name}`)}
          </Link>
        ))}
      </nav>
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {children}
    </div>
  );
}
