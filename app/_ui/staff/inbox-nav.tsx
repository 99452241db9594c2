import Link from "next/link";
import type { DeskCounts } from "@/app/_domain/inbox/count-tickets";
import type { Speech } from "@/app/_i18n/translator";
import { inboxAddress, type ShownInbox } from "./inbox-address";
import { InboxDeskChip } from "./inbox-desk-chip";

const VIEWS = [
  ["all_open", "allOpen"],
  ["unassigned", "unassigned"],
  ["mine", "mine"],
  ["waiting", "waiting"],
  ["snoozed", "snoozed"],
  ["resolved", "resolved"],
] as const;

interface Props {
  speech: Speech;
  shown: ShownInbox;
  desks: DeskCounts[];
}

/** The views with how much is in each, and the desks; each keeps what the other says. */
export function InboxNav({ speech, shown, desks }: Props) {
  const { t } = speech;
  const counted = desks.filter(({ token }) => !shown.desk || token === shown.desk);
  return (
    <>
      <nav aria-label={t("staffInbox.views")}>
        <ul>
          {VIEWS.map(([view, field]) => (
            <li key={view}>
              <Link
                href={inboxAddress({ view, desk: shown.desk, sort: shown.sort })}
                prefetch={false}
                aria-current={!shown.q && shown.view === view ? "page" : undefined}
              >
                <span>{t(`staffInbox.view.${view}`)}</span>
                <Count speech={speech} count={sum(counted, field)} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {desks.length > 1 && <Desks speech={speech} shown={shown} desks={desks} />}
    </>
  );
}

function Desks({ speech, shown, desks }: Props) {
  const { t } = speech;
  return (
    <nav aria-label={t("staffInbox.desks")}>
      <h2>{t("staffInbox.desks")}</h2>
      <ul>
        <li>
          <Link
            href={inboxAddress({ ...shown, desk: undefined })}
            prefetch={false}
            aria-current={shown.desk ? undefined : "page"}
          >
            <span>{t("staffInbox.allDesks")}</span>
            <Count speech={speech} count={sum(desks, "allOpen")} />
          </Link>
        </li>
        {desks.map(({ token, name, palette, active, allOpen }) => (
          <li key={token}>
            <Link
              href={inboxAddress({ ...shown, desk: token })}
              prefetch={false}
              aria-current={token === shown.desk ? "page" : undefined}
            >
              <InboxDeskChip palette={palette} />
              <span>
                {name}
                {!active && ` (${t("staffInbox.offDesk")})`}
              </span>
              <Count speech={speech} count={allOpen} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ speech: { t, locale }, count }: { speech: Speech; count: number }) {
  return (
    <span className="count">
      <span aria-hidden="true">{count.toLocaleString(locale)}</span>
      <span className="sr-only">{t("staffInbox.count", { count })}</span>
    </span>
  );
}

function sum(desks: DeskCounts[], field: (typeof VIEWS)[number][1]): number {
  return desks.reduce((total, desk) => total + desk[field], 0);
}
