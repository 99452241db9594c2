import Link from "next/link";
import type { ReactNode } from "react";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  title: string;
  /** The page that it belongs to; absent: the list. */
  above?: { href: string; name: string } | undefined;
  /** What has just been done, in words. */
  done?: string | undefined;
  children: ReactNode;
}

/** One webhook, or one delivery of it. */
export function WebhookPage({ speech: { t }, title, above, done, children }: Props) {
  const { href, name } = above ?? {
    href: "/staff/api/webhooks",
    name: t("staffApi.webhooks"),
  };
  return (
    <div className="settings">
      <title>{`${title} – ${t("staffApi.webhooks")}`}</title>
      <p className="above">
        <Link href={href}>{name}</Link>
      </p>
      <h1 className="text-large">{title}</h1>
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {children}
    </div>
  );
}
