"use client";

import { speak } from "@/app/_i18n/translator";
import type { TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import type { Frame } from "./frame";
import { FrameDocument } from "./frame-document";
import { ListFilter } from "./list-filter";
import { ListRow } from "./list-row";
import type { View } from "./view";

export interface ListedTicket {
  href: string;
  number: string;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  authorName: string;
  /** ISO 8601. */
  lastActivityAt: string;
  unread: boolean;
}

export interface ListViewProps extends View {
  frame: Frame;
  tickets: ListedTicket[];
  now: Date;
  filter: { status: TicketStatus | undefined; search: string };
  newHref: string;
  /** This list without filter. */
  listHref: string;
  olderHref: string | undefined;
  /** Given when this is not the first page. */
  newestHref: string | undefined;
}

/** The client's tickets, newest first. */
export function ListView(props: ListViewProps) {
  const { frame, tickets, now, filter, ...view } = props;
  const speech = speak(view.locale);
  const title = speech.t("list.title");
  const filtered = Boolean(filter.status || filter.search);
  const empty = tickets.length === 0 && !props.newestHref;
  return (
    <FrameDocument
      speech={speech}
      view={view}
      frame={frame}
      title={title}
      row={<h1>{title}</h1>}
      newHref={props.newHref}
    >
      {frame.email && (
        <p className="hint mb-4">
          {speech.t("mine.whose", { desk: frame.desk.name, email: frame.email })}
        </p>
      )}
      {(filtered || !empty) && (
        <ListFilter speech={speech} path={frame.base} search={view.search} filter={filter} />
      )}
      {tickets.length > 0 && (
        <ul className="tickets">
          {tickets.map((ticket) => (
            <ListRow key={ticket.number} speech={speech} ticket={ticket} now={now} />
          ))}
        </ul>
      )}
      {empty && <Empty {...props} filtered={filtered} />}
      <Paging {...props} />
    </FrameDocument>
  );
}

function Empty({ locale, filtered, newHref, listHref }: ListViewProps & { filtered: boolean }) {
  const { t } = speak(locale);
  return (
    <div className="empty">
      <h2 className="text-large">{t(filtered ? "list.nothingFound" : "list.empty")}</h2>
      <p className="lead">{t(filtered ? "list.nothingFoundText" : "list.emptyText")}</p>
      <p className="mt-4">
        {filtered ? (
          <a href={listHref}>{t("list.showAll")}</a>
        ) : (
          <a className="button" href={newHref}>
            {t("frame.new")}
          </a>
        )}
      </p>
    </div>
  );
}

function Paging({ locale, olderHref, newestHref }: ListViewProps) {
  if (!olderHref && !newestHref) return null;
  const { t } = speak(locale);
  return (
    <nav className="row mt-4" aria-label={t("list.pages")}>
      {newestHref && <a href={newestHref}>{t("list.newest")}</a>}
      {olderHref && <a href={olderHref}>{t("list.older")}</a>}
    </nav>
  );
}
