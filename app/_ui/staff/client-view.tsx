import Link from "next/link";
import type { StaffClient } from "@/app/_domain/clients/read-client";
import type { Speech } from "@/app/_i18n/translator";
import { ClientFacts } from "./client-facts";
import { ClientUsers } from "./client-users";
import { InboxDeskChip } from "./inbox-desk-chip";
import { InboxLine } from "./inbox-line";

interface Props {
  speech: Speech;
  client: StaffClient;
  /** Where the next page of its tickets begins, as it stands in an address. */
  next: string | undefined;
  isFirst: boolean;
  mayErase: boolean;
  now: Date;
}

/** One client: who it is, who writes for it, and all that they wrote. */
export function ClientView({ speech, client, next, isFirst, mayErase, now }: Props) {
  const { t } = speech;
  const name = client.name ?? client.externalId;
  const here = `/staff/clients/${client.id}`;
  return (
    <div className="settings client-page">
      <title>{`${name} – ${t("staffTicket.card.title")}`}</title>
      <p className="above">
        <Link href="/staff/inbox">{t("staffInbox.title")}</Link>
      </p>
      <h1 className="text-large" dir="auto">
        {name}
      </h1>
      <p className="facts">
        <span className="of-desk">
          <InboxDeskChip palette={client.desk.palette} />
          {client.desk.name}
        </span>
        <span>{t("staffClients.since", { when: speech.times.exact(client.createdAt) })}</span>
      </p>
      {isFirst && <ClientFacts speech={speech} client={client} />}
      {isFirst && <ClientUsers speech={speech} users={client.users} count={client.userCount} />}
      <section aria-labelledby="tickets">
        <h2 id="tickets">{t("staffClients.tickets")}</h2>
        {client.tickets.length === 0 && <p className="hint">{t("staffClients.noTickets")}</p>}
        <ul className="lines" aria-labelledby="tickets">
          {client.tickets.map((ticket) => (
            <InboxLine key={ticket.id} speech={speech} ticket={ticket} oneDesk now={now} />
          ))}
        </ul>
        {(next || !isFirst) && (
          <nav className="row" aria-label={t("staffInbox.pages")}>
            {!isFirst && <Link href={here}>{t("staffInbox.first")}</Link>}
            {next && (
              <Link href={`${here}?after=${next}#tickets`} prefetch={false}>
                {t("staffInbox.next")}
              </Link>
            )}
          </nav>
        )}
      </section>
      {mayErase && (
        <p className="after">
          <Link href={`${here}/erase`} prefetch={false}>
            {t("staffClients.erase")}
          </Link>
        </p>
      )}
    </div>
  );
}
