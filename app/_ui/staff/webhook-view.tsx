import type { ComponentProps } from "react";
import type { WebhookEvent } from "@/app/_domain/webhooks/webhook-events";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { TeamDeed } from "./team-deed";
import { WebhookDeliveries } from "./webhook-deliveries";
import { WebhookForm } from "./webhook-form";
import { WebhookSecret } from "./webhook-secret";
import { type WebhookState, warningText } from "./webhook-state";
import { webhookTexts } from "./webhook-texts";

interface Props {
  speech: Speech;
  webhook: ComponentProps<typeof WebhookForm>["webhook"] & { id: string };
  state: WebhookState;
  events: readonly WebhookEvent[];
  desks: { id: string; name: string }[];
  deliveries: ComponentProps<typeof WebhookDeliveries>["deliveries"];
  /** Another one after each success, so that a form is made anew and not after a failure. */
  showing: string;
  now: Date;
  secret: ComponentProps<typeof WebhookSecret>["secret"];
  send: { save: Send; test: Send; drop: Send } & ComponentProps<typeof WebhookSecret>["send"];
}

/** All of one webhook: where it goes, its secret, and what became of what it told. */
export function WebhookView(props: Props) {
  const { speech, webhook, state, events, desks, deliveries, showing, now, secret, send } = props;
  const { t } = speech;
  const { id } = webhook;
  const texts = webhookTexts(speech, events);
  const warning = warningText(speech, state);
  return (
    <>
      {warning && <p className="finding bad">{warning}</p>}
      <WebhookForm
        key={showing}
        webhook={webhook}
        send={send.save}
        texts={texts}
        events={events}
        desks={desks}
      />
      <WebhookSecret speech={speech} webhookId={id} secret={secret} send={send} />
      <section aria-labelledby="deliveries">
        <h2 id="deliveries">{t("staffWebhooks.delivery.list")}</h2>
        <p>{t("staffWebhooks.test.hint")}</p>
        <TeamDeed
          key={showing}
          send={send.test}
          texts={texts.form}
          hidden={{ id }}
          label={t("staffWebhooks.test.send")}
        />
        <WebhookDeliveries speech={speech} webhookId={id} deliveries={deliveries} now={now} />
      </section>
      <TeamDeed
        send={send.drop}
        texts={texts.form}
        hidden={{ id }}
        label={t("staffWebhooks.delete.send")}
        ask={{ title: t("staffWebhooks.delete.title"), hint: t("staffWebhooks.delete.hint") }}
      />
    </>
  );
}
