import Link from "next/link";
import type { DeliveryRow } from "@/app/_domain/webhooks/deliveries";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import { errorText } from "./webhook-state";

interface Props {
  speech: Speech;
  webhookId: string;
  deliveries: DeliveryRow[];
  now: Date;
}

/** What was told, newest first, with what came of it. */
export function WebhookDeliveries({ speech, webhookId, deliveries, now }: Props) {
  const { t } = speech;
  if (deliveries.length === 0) return <p>{t("staffWebhooks.delivery.empty")}</p>;
  return (
    <>
      <ul className="people webhooks">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <p>
              <Link href={`/staff/api/webhooks/${webhookId}/deliveries/${delivery.id}`}>
                <code>{delivery.event}</code>
              </Link>
              <span className="hint">
                <Moment speech={speech} at={delivery.createdAt.toISOString()} now={now} />
              </span>
            </p>
            <p>
              <span className={delivery.state}>
                {t(`staffWebhooks.delivery.state.${delivery.state}`)}
              </span>
              <span className="hint">
                {t("staffWebhooks.delivery.attempts", { count: delivery.attempts })}
              </span>
            </p>
            <p className="hint">{errorText(speech, delivery) ?? answered(delivery)}</p>
          </li>
        ))}
      </ul>
      <p className="hint">{t("staffWebhooks.delivery.listHint")}</p>
    </>
  );
}

function answered({ statusCode, durationMs }: DeliveryRow): string {
  return statusCode === null ? "" : `${statusCode} · ${durationMs ?? 0} ms`;
}
