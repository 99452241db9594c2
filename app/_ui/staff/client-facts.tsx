import type { StaffClient } from "@/app/_domain/clients/read-client";
import type { Speech } from "@/app/_i18n/translator";
import { ClientValue } from "./client-value";

const FIELDS = [
  ["plan", "plan"],
  ["email", "companyEmail"],
  ["url", "site"],
  ["externalId", "clientId"],
] as const;

/** What the site says of a client, and whether it signs that. */
export function ClientFacts({ speech: { t }, client }: { speech: Speech; client: StaffClient }) {
  return (
    <section aria-label={t("staffTicket.card.title")} className="client-card">
      {client.identity && (
        <p className={`vouched ${client.identity}`}>{t(`staffTicket.card.${client.identity}`)}</p>
      )}
      <dl>
        {FIELDS.map(([field, word]) => {
          const value = client[field];
          if (!value) return null;
          return (
            <div key={field}>
              <dt>{t(`staffTicket.card.${word}`)}</dt>
              <dd dir="auto">
                <ClientValue field={word} value={value} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
