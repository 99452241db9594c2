import { listDesks } from "@/app/_domain/desks/desk";
import { WEBHOOK_EVENTS } from "@/app/_domain/webhooks/webhook-events";
import { speak } from "@/app/_i18n/translator";
import { WebhookForm } from "@/app/_ui/staff/webhook-form";
import { WebhookPage } from "@/app/_ui/staff/webhook-page";
import { webhookTexts } from "@/app/_ui/staff/webhook-texts";
import { requireRight } from "@/app/_web/staff-here";
import { create } from "../actions";

const BLANK = { name: "", url: "", events: [...WEBHOOK_EVENTS], deskIds: null, active: true };

/** `/staff/api/webhooks/new` */
export default async function NewWebhookPage() {
  const { locale } = await requireRight("run_webhooks");
  const speech = speak(locale);
  const desks = (await listDesks()).map(({ id, name }) => ({ id, name }));
  const texts = webhookTexts(speech, WEBHOOK_EVENTS);
  return (
    <WebhookPage speech={speech} title={speech.t("staffWebhooks.new")}>
      <WebhookForm
        webhook={BLANK}
        send={create}
        texts={texts}
        events={WEBHOOK_EVENTS}
        desks={desks}
      />
    </WebhookPage>
  );
}
