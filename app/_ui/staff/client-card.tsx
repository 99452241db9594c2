import Link from "next/link";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { ClientValue } from "./client-value";

type CardField = Parameters<typeof fieldWord>[1];

interface Props {
  speech: Speech;
  ticket: StaffTicket;
  mayErase: boolean;
}

/** Who wrote it, and whether their site vouches for that. */
export function ClientCardView({ speech, ticket, mayErase }: Props) {
  const { t } = speech;
  const { identity } = ticket.card;
  const fields = fieldsOf(ticket).filter(([, value]) => value);
  return (
    <section aria-labelledby="client" className="client-card">
      <h2 id="client">{t("staffTicket.card.title")}</h2>
      <p className={`vouched ${identity}`}>{t(`staffTicket.card.${identity}`)}</p>
      <dl>
        {fields.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldWord(speech, field)}</dt>
            <dd dir="auto">
              <ClientValue field={field} value={value ?? ""} />
            </dd>
          </div>
        ))}
      </dl>
      <Further speech={speech} ticket={ticket} mayErase={mayErase} />
    </section>
  );
}

/** To the client's own page; of somebody who is no client there is only what can be erased. */
function Further({ speech: { t }, ticket, mayErase }: Props) {
  const { card, desk, authorEmail } = ticket;
  if (card.client) {
    return <Link href={`/staff/clients/${card.client.id}`}>{t("staffClients.open")}</Link>;
  }
  if (!mayErase || !authorEmail) return null;
  const query = new URLSearchParams({ desk: desk.token, email: authorEmail });
  return (
    <Link href={`/staff/clients/erase?${query}`} prefetch={false}>
      {t("staffClients.eraseAddress")}
    </Link>
  );
}

/** What is signed or claimed first, then what they wrote themselves. */
function fieldsOf({ card, ...ticket }: StaffTicket): [CardField, string | null | undefined][] {
  const { client, user, claimed } = card;
  return [
    ["name", user?.name ?? claimed?.user_name ?? ticket.authorName],
    ["email", user?.email ?? claimed?.user_email ?? ticket.authorEmail],
    ["phone", user?.phone ?? claimed?.user_phone ?? ticket.authorPhone],
    ["company", client?.name ?? claimed?.client_name],
    ["plan", client?.plan ?? claimed?.client_plan],
    ["companyEmail", client?.email ?? claimed?.client_email],
    ["site", client?.url ?? claimed?.client_url],
    ["clientId", client?.externalId ?? claimed?.client_external_id],
    ["userId", user?.externalId ?? claimed?.user_external_id],
  ];
}

function fieldWord(
  { t }: Speech,
  field:
    | "name"
    | "email"
    | "phone"
    | "company"
    | "companyEmail"
    | "site"
    | "plan"
    | "clientId"
    | "userId",
): string {
  return t(`staffTicket.card.${field}`);
}
