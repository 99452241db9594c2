import Link from "next/link";
import type { ReactNode } from "react";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { InboxDeskChip } from "./inbox-desk-chip";
import { TicketPriorityMark } from "./ticket-priority";
import { TicketStatusMark } from "./ticket-status";

export type TicketDone =
  | "replied"
  | "noted"
  | "changed"
  | "taken"
  | "snoozed"
  | "woken"
  | "link_withdrawn"
  | "link_renewed";

interface Props {
  speech: Speech;
  ticket: StaffTicket;
  /** What has just been done here. */
  done: TicketDone | undefined;
  aside: ReactNode;
  children: ReactNode;
}

/** The ticket in the middle; what it is and whose it is at its side. */
export function TicketFrame({ speech, ticket, done, aside, children }: Props) {
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
        {done && (
          <p className="notice" role="status">
            {t(`staffTicket.done.${done}`)}
          </p>
        )}
      </header>
      <div className="ticket-main">{children}</div>
      <div className="ticket-aside">{aside}</div>
    </div>
  );
}
