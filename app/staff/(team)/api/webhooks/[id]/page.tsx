import { listDesks } from "@/app/_domain/desks/desk";
import { listDeliveries } from "@/app/_domain/webhooks/deliveries";
import { findWebhook } from "@/app/_domain/webhooks/webhook";
import { WEBHOOK_EVENTS } from "@/app/_domain/webhooks/webhook-events";
import { speak } from "@/app/_i18n/translator";
import { WebhookPage } from "@/app/_ui/staff/webhook-page";
import { WebhookView } from "@/app/_ui/staff/webhook-view";
import { requireRight } from "@/app/_web/staff-here";
import { orNotFound } from "../../../desks/_forms/desk-here";
import { OVERLAPS } from "../../../desks/_forms/security-forms";
import { webhookDone } from "../_forms/webhook-done";
import { drop, renew, save, show, test } from "../actions";

/** `/staff/api/webhooks/<id>` */
export default async function OneWebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await requireRight("run_webhooks");
  const webhook = await orNotFound(findWebhook({ by, webhookId: (await params).id }));
  const { id, name, url, events, limited, deskIds, active } = webhook;
  const [desks, deliveries] = await Promise.all([
    listDesks(),
    listDeliveries({ by, webhookId: id }),
  ]);
  const speech = speak(by.locale);
  const { done, showing, overlap } = webhookDone(speech);
  const { failingSince, switchedOffAt, secretVersion, previousUntil } = webhook;
  const now = new Date();
  return (
    <WebhookPage speech={speech} title={name} done={done}>
      <WebhookView
        speech={speech}
        webhook={{ id, name, url, events, deskIds: limited ? deskIds : null, active }}
        state={{ active, failingSince, switchedOffAt }}
        events={WEBHOOK_EVENTS}
        desks={desks.map((desk) => ({ id: desk.id, name: desk.name }))}
        deliveries={deliveries}
        showing={showing}
        now={now}
        secret={{
          version: secretVersion,
          until: previousUntil && previousUntil > now ? previousUntil : null,
          overlaps: OVERLAPS,
          chosen: OVERLAPS.find((seconds) => seconds === overlap),
        }}
        send={{ save, show, renew, test, drop }}
      />
    </WebhookPage>
  );
}
