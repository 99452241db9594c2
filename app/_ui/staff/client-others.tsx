import Link from "next/link";
import type { OtherTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import { TicketStatusMark } from "./ticket-status";

interface Props {
  speech: Speech;
  tickets: OtherTicket[];
  now: Date;
}

/** What else the same client has written. */
export function ClientOthers({ speech, tickets, now }: Props) {
  const { t } = speech;
  return (
    <section aria-labelledby="others" className="client-others">
      <h2 id="others">{t("staffTicket.card.others")}</h2>
      {tickets.length === 0 && <p className="hint">{t("staffTicket.card.noOthers")}</p>}
      <ul>
        {tickets.map(({ id, number, title, status, createdAt }) => (
          <li key={id}>
            <Link href={`/staff/tickets/${id}`} prefetch={false} dir="auto">
              {title}
            </Link>
            <span className="facts">
              <span>{number}</span>
              <TicketStatusMark speech={speech} status={status} />
              <Moment speech={speech} at={createdAt} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
