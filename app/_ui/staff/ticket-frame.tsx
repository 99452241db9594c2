import Link from "next/link";
import type { ReactNode } from "react";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { InboxDeskChip } from "./inbox-desk-chip";
import { LivePlace } from "./live-place";
import { LiveTicket } from "./live-ticket";
import { Shortcuts } from "./shortcuts";
import { TicketPriorityMark } from "./ticket-priority";
import { TicketStatusMark } from "./ticket-status";

interface Props {
  speech: Speech;
  ticket: StaffTicket;
  /** What has just been done here. */
  done: ReactNode;
  aside: ReactNode;
  children: ReactNode;
  now: Date;
}

/** The ticket in the middle; what it is and whose it is at its side. */
export function TicketFrame({ speech, ticket, done, aside, children, now }: Props) {
  const { t, times } = speech;
  const { number, title, desk, status, priority, assignee, snoozedUntil } = ticket;
  return (
    <div className="ticket-page">
      <title>{`${number} ${title}`}</title>
      <header>
        <p className="above">
          <Link href="/staff/inbox">{t("staffInbox.title")}</Link>
        </p>
        <h1 className="text-large" dir="auto">
          {title}
        </h1>
        <p className="facts">
          <span>{t("ticket.number", { number })}</span>
          <TicketStatusMark speech={speech} status={status} />
          <TicketPriorityMark speech={speech} priority={priority} />
          <span className="of-desk">
            <InboxDeskChip palette={desk.palette} />
            {desk.name}
          </span>
          <span>
            {assignee
              ? t("staffInbox.assignedTo", { name: assignee.name })
              : t("staffInbox.nobody")}
          </span>
          {snoozedUntil && (
            <span>
              {t("staffInbox.snoozedUntil", { when: times.exact(new Date(snoozedUntil)) })}
            </span>
          )}
        </p>
        {done}
        <LiveTicket
          ticketId={ticket.id}
          at={now.getTime()}
          texts={{
            looking: t("staffLive.looking", { name: "{name}" }),
            writing: t("staffLive.writing", { name: "{name}" }),
          }}
        />
        <Shortcuts speech={speech} of="ticket" />
      </header>
      <div className="ticket-main">
        <LivePlace at={now.getTime()}>{children}</LivePlace>
      </div>
      <div className="ticket-aside">{aside}</div>
    </div>
  );
}
