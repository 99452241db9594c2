import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { inboxAddress, type ShownInbox } from "./inbox-address";

interface Props {
  speech: Speech;
  shown: ShownInbox;
  isFirst: boolean;
  /** Where the next page begins, as it stands in an address. */
  next: string | undefined;
}

export function InboxPaging({ speech: { t }, shown, isFirst, next }: Props) {
  if (isFirst && !next) return null;
  return (
    <nav className="row after" aria-label={t("staffInbox.pages")}>
      {!isFirst && <Link href={inboxAddress(shown)}>{t("staffInbox.first")}</Link>}
      {next && (
        <Link href={inboxAddress(shown, next)} prefetch={false}>
          {t("staffInbox.next")}
        </Link>
      )}
    </nav>
  );
}
