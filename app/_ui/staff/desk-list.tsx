import Link from "next/link";
import type { DeskWithCounts } from "@/app/_domain/inbox/desks-with-counts";
import type { Speech } from "@/app/_i18n/translator";
import { DeskChip } from "./desk-chip";
import { inboxAddress } from "./inbox-address";

/** The desks, in the order of the help centre, with how much there is to do in each. */
export function DeskList({ speech, desks }: { speech: Speech; desks: DeskWithCounts[] }) {
  const { t } = speech;
  return (
    <>
      <title>{t("staffDesks.title")}</title>
      <div className="heading">
        <h1 className="text-large">{t("staffDesks.title")}</h1>
        <p className="row">
          {desks.length > 1 && (
            <Link href="/staff/desks/order">{t("staffDesks.order.change")}</Link>
          )}
          <Link className="button" href="/staff/desks/new">
            {t("staffDesks.new")}
          </Link>
        </p>
      </div>
      {desks.length === 0 && <p className="lead">{t("staffDesks.empty")}</p>}
      <ul className="rows">
        {desks.map((desk) => (
          <li key={desk.token}>
            <DeskChip color={desk.color} />
            <div className="desk-row">
              <p>
                <Link href={`/staff/desks/${desk.token}`}>{desk.name}</Link>
                {desk.description && <span className="hint">{desk.description}</span>}
              </p>
              <DeskCounts speech={speech} desk={desk} />
            </div>
            <p className="state">
              {t(desk.active ? "staffDesks.active" : "staffDesks.inactive")}
              {!desk.listed && <span> · {t("staffDesks.unlisted")}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each leads to the tickets that it counts. */
function DeskCounts({ speech: { t }, desk }: { speech: Speech; desk: DeskWithCounts }) {
  const { token, name } = desk;
  const counts = [
    ["all", desk.all],
    ["all_open", desk.open],
    ["unassigned", desk.unassigned],
  ] as const;
  return (
    <ul className="facts" aria-label={t("staffDesks.counts", { name })}>
      {counts.map(([view, count]) => (
        <li key={view}>
          <Link href={inboxAddress({ view, desk: token })} prefetch={false}>
            {t(`staffDesks.count.${view}`, { count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
