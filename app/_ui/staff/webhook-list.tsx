import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { reachText } from "./team-reach";
import { stateText, type WebhookState } from "./webhook-state";

interface Row extends WebhookState {
  id: string;
  name: string;
  url: string;
  deskIds: string[];
  limited: boolean;
}

interface Props {
  speech: Speech;
  webhooks: Row[];
  desks: { id: string; name: string }[];
}

/** All webhooks, each by its name and the server that it goes to. */
export function WebhookList({ speech, webhooks, desks }: Props) {
  const { t } = speech;
  return (
    <>
      <div className="heading">
        <p className="lead">{t("staffWebhooks.lead")}</p>
        <Link className="button" href="/staff/api/webhooks/new">
          {t("staffWebhooks.new")}
        </Link>
      </div>
      {webhooks.length === 0 && <p>{t("staffWebhooks.empty")}</p>}
      <ul className="people webhooks">
        {webhooks.map((webhook) => (
          <li key={webhook.id} className={webhook.active ? undefined : "off"}>
            <p>
              <Link href={`/staff/api/webhooks/${webhook.id}`}>{webhook.name}</Link>
              <span className="hint">{new URL(webhook.url).host}</span>
            </p>
            <p>{reachText(speech, webhook.limited ? webhook.deskIds : null, desks)}</p>
            <p>{stateText(speech, webhook)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
