import { listDesks } from "@/app/_domain/desks/desk";
import { listWebhooks } from "@/app/_domain/webhooks/webhook";
import { speak } from "@/app/_i18n/translator";
import { ApiFrame } from "@/app/_ui/staff/api-frame";
import { WebhookList } from "@/app/_ui/staff/webhook-list";
import { requireRight } from "@/app/_web/staff-here";
import { webhookDone } from "./_forms/webhook-done";

/** `/staff/api/webhooks`: all of them. */
export default async function WebhooksPage() {
  const by = await requireRight("run_webhooks");
  const speech = speak(by.locale);
  const [webhooks, desks] = await Promise.all([listWebhooks({ by }), listDesks()]);
  return (
    <ApiFrame speech={speech} tab="webhooks" done={webhookDone(speech).done}>
      <WebhookList speech={speech} webhooks={webhooks} desks={desks} />
    </ApiFrame>
  );
}
