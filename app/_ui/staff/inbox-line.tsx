import Link from "next/link";
import type { InboxRow } from "@/app/_domain/inbox/inbox-row";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import { InboxDeskChip } from "./inbox-desk-chip";
import { TicketPriorityMark } from "./ticket-priority";
import { TicketStatusMark } from "./ticket-status";
import { categoryWord } from "./ticket-words";

interface Props {
  speech: Speech;
  ticket: InboxRow;
  /** The desk is said by the page already. */
  oneDesk: boolean;
  now: Date;
}

/** A ticket of the inbox: what it is about, whose it is, and what has happened last. */
export function InboxLine({ speech, ticket, oneDesk, now }: Props) {
  const { t, times } = speech;
  const { id, desk, unanswered, authorName, clientName, assignee, snoozedUntil } = ticket;
  return (
    <li className={unanswered ? "line unread" : "line"}>
      <h2 dir="auto">
        <Link href={`/staff/tickets/${id}`} prefetch={false}>
          {ticket.title}
        </Link>
        {unanswered && <span className="sr-only"> ({t("staffInbox.unanswered")})</span>}
      </h2>
      <p className="facts">
        <span>{ticket.number}</span>
        <TicketStatusMark speech={speech} status={ticket.status} />
        <TicketPriorityMark speech={speech} priority={ticket.priority} />
        {!oneDesk && (
          <span className="of-desk">
            <InboxDeskChip palette={desk.palette} />
            {desk.name}
          </span>
        )}
        <span dir="auto">
          {clientName && clientName !== authorName ? `${authorName}, ${clientName}` : authorName}
        </span>
        {ticket.category && (
          <span className="of-category">{categoryWord(speech, ticket.category)}</span>
        )}
        {snoozedUntil && (
          <span>{t("staffInbox.snoozedUntil", { when: times.exact(snoozedUntil) })}</span>
        )}
      </p>
      <p className="whose">
        <Moment speech={speech} at={ticket.lastActivityAt.toISOString()} now={now} />
        <span className={assignee ? undefined : "nobody"}>
          {assignee && <span className="sr-only">{t("staffTicket.assignee")}: </span>}
          {assignee?.name ?? t("staffInbox.nobody")}
        </span>
      </p>
    </li>
  );
}
