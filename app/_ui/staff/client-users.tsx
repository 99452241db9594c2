import type { ClientUser } from "@/app/_domain/clients/read-client";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  users: ClientUser[];
  /** How many there are, shown or not. */
  count: number;
}

/** The people who write for a client. */
export function ClientUsers({ speech: { t }, users, count }: Props) {
  return (
    <section aria-labelledby="users">
      <h2 id="users">{t("staffClients.users")}</h2>
      {users.length === 0 && <p className="hint">{t("staffClients.noUsers")}</p>}
      {users.length > 0 && (
        <ul className="people">
          {users.map(({ id, name, externalId, email, phone }) => (
            <li key={id}>
              <p dir="auto">
                {name ?? email ?? externalId} <span className="hint">{externalId}</span>
              </p>
              <p className="hint">{[email, phone].filter(Boolean).join(", ")}</p>
            </li>
          ))}
        </ul>
      )}
      {count > users.length && (
        <p className="hint">{t("staffClients.someUsers", { shown: users.length, count })}</p>
      )}
    </section>
  );
}
