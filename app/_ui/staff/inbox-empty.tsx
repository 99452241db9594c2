import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { inboxAddress, isFiltered, type ShownInbox } from "./inbox-address";

interface Props {
  speech: Speech;
  shown: ShownInbox;
  hasDesk: boolean;
}

/** Says what will be here, or what to try, with the one useful step. */
export function InboxEmpty({ speech: { t }, shown, hasDesk }: Props) {
  const { view, desk } = shown;
  if (!hasDesk) {
    return <Said title={t("staffInbox.noDesks")} text={t("staffInbox.noDesksText")} />;
  }
  if (isFiltered(shown)) {
    return (
      <Said title={t("staffInbox.nothingFound")} text={t("staffInbox.nothingFoundText")}>
        <Link href={inboxAddress({ view, desk })}>{t("staffInbox.clear")}</Link>
      </Said>
    );
  }
  return (
    <Said title={t(`staffInbox.empty.${view}`)} text={t(`staffInbox.emptyText.${view}`)}>
      {view !== "all_open" && <Link href={inboxAddress({ desk })}>{t("staffInbox.seeOpen")}</Link>}
    </Said>
  );
}

function Said(props: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <div className="empty">
      <h2 className="text-large">{props.title}</h2>
      <p className="lead">{props.text}</p>
      {props.children && <p className="after">{props.children}</p>}
    </div>
  );
}
