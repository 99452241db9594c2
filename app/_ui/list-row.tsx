import type { Speech } from "@/app/_i18n/translator";
import type { ListedTicket } from "./list-view";
import { Moment } from "./moment";
import { StatusMark } from "./status-mark";

interface Props {
  speech: Speech;
  ticket: ListedTicket;
  now: Date;
}

/** A ticket in a list: what it is about, and below that number, status, author and time. */
export function ListRow({ speech, ticket, now }: Props) {
  const { t } = speech;
  const { href, number, title, status, priority, authorName, unread } = ticket;
  return (
    <li>
      <a className={unread ? "ticket unread" : "ticket"} href={href}>
        <span className="about" dir="auto">
          {title}
        </span>
        {unread && <span className="sr-only">{t("list.unread")}</span>}
        <span className="facts">
          <span>{number}</span>
          <StatusMark speech={speech} status={status} />
          {priority !== "normal" && (
            <span>
              {t("priority.label")}: {t(`priority.${priority}`)}
            </span>
          )}
          <span dir="auto">{authorName}</span>
          <Moment speech={speech} at={ticket.lastActivityAt} now={now} />
        </span>
      </a>
    </li>
  );
}
