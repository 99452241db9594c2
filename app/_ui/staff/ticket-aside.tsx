import type { TicketMail } from "@/app/_domain/mail/unsent-mails";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { ClientCardView } from "./client-card";
import { ClientOthers } from "./client-others";
import type { Send } from "./form-state";
import { TicketFields } from "./ticket-fields";
import { TicketLink } from "./ticket-link";
import { TicketMails } from "./ticket-mails";
import { TicketSnooze } from "./ticket-snooze";
import { snoozeTexts } from "./ticket-snooze-texts";

type AsideDeed = "change" | "take" | "snooze" | "snoozeDay" | "wake" | "withdraw" | "renew";

export interface AsideProps {
  speech: Speech;
  ticket: StaffTicket;
  ownId: string;
  people: { id: string; name: string }[];
  groups: { id: string; name: string }[];
  mails: TicketMail[];
  /** The public address, where it is known. */
  link: string | undefined;
  mayErase: boolean;
  send: Record<AsideDeed, Send>;
  now: Date;
}

/** What the team says of the ticket, who wrote it, and where they read it. */
export function TicketAside({ link, ...props }: AsideProps) {
  const { speech, ticket, send, now } = props;
  const { t } = speech;
  return (
    <>
      <section aria-labelledby="about">
        <h2 id="about" className="sr-only">
          {t("staffTicket.about")}
        </h2>
        <TicketFields {...props} />
        <TicketSnooze
          ticketId={ticket.id}
          isSnoozed={ticket.snoozedUntil !== null}
          today={now.toISOString().slice(0, 10)}
          send={send}
          texts={snoozeTexts(speech, ticket.snoozedUntil)}
        />
      </section>
      <ClientCardView speech={speech} ticket={ticket} mayErase={props.mayErase} />
      <ClientOthers speech={speech} tickets={ticket.card.tickets} now={now} />
      <TicketMails speech={speech} mails={props.mails} now={now} />
      <TicketLink speech={speech} ticket={ticket} link={link} send={send} />
    </>
  );
}
