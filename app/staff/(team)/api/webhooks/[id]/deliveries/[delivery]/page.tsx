import { findDelivery } from "@/app/_domain/webhooks/deliveries";
import { findWebhook } from "@/app/_domain/webhooks/webhook";
import { speak } from "@/app/_i18n/translator";
import { WebhookDeliveryView } from "@/app/_ui/staff/webhook-delivery-view";
import { WebhookPage } from "@/app/_ui/staff/webhook-page";
import { requireRight } from "@/app/_web/staff-here";
import { orNotFound } from "../../../../../desks/_forms/desk-here";
import { again } from "../../../actions";

interface Props {
  params: Promise<{ id: string; delivery: string }>;
}

/** `/staff/api/webhooks/<id>/deliveries/<delivery>` */
export default async function DeliveryPage({ params }: Props) {
  const by = await requireRight("run_webhooks");
  const { id: webhookId, delivery: deliveryId } = await params;
  const { id, name } = await orNotFound(findWebhook({ by, webhookId }));
  const delivery = await orNotFound(findDelivery({ by, webhookId, deliveryId }));
  const speech = speak(by.locale);
  return (
    <WebhookPage
      speech={speech}
      title={speech.t("staffWebhooks.delivery.title")}
      above={{ href: `/staff/api/webhooks/${id}`, name }}
    >
      <WebhookDeliveryView speech={speech} delivery={delivery} send={again} />
    </WebhookPage>
  );
}
