import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";

type CardField = Parameters<typeof fieldWord>[1];

/** Who wrote it, and whether their site vouches for that. */
export function ClientCardView({ speech, ticket }: { speech: Speech; ticket: StaffTicket }) {
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
              <Value field={field} value={value ?? ""} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Only what is surely an address becomes one, for anybody may have said it. */
function Value({ field, value }: { field: CardField; value: string }) {
  const isAddress = field === "email" || field === "companyEmail";
  if (isAddress && /^[^\s?&]+@[^\s?&]+$/.test(value))
    return <a href={`mailto:${value}`}>{value}</a>;
  if (field !== "site" || !/^https?:\/\//i.test(value)) return value;
  return (
    <a href={value} rel="nofollow noreferrer noopener">
      {value}
    </a>
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
