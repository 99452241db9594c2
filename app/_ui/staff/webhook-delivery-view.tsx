import type { WebhookDelivery } from "@/app/_domain/webhooks/deliveries";
import type { Speech } from "@/app/_i18n/translator";
import { FormCopy } from "./form-copy";
import type { Send } from "./form-state";
import { TeamDeed } from "./team-deed";
import { errorText } from "./webhook-state";
import { webhookFormTexts } from "./webhook-texts";

interface Props {
  speech: Speech;
  delivery: WebhookDelivery;
  send: Send;
}

/** One delivery: how it went, what was sent, what came back. */
export function WebhookDeliveryView({ speech, delivery, send }: Props) {
  const { t, times } = speech;
  const { id, webhookId, event, state, attempts, body, answer } = delivery;
  const copy = { copy: t("staffDesks.form.copy"), copied: t("staffDesks.form.copied") };
  const willTry = state === "pending" && attempts > 0;
  return (
    <>
      <p className="facts">
        <span>{t(`staffWebhooks.delivery.state.${state}`)}</span>
        <span>{t("staffWebhooks.delivery.attempts", { count: attempts })}</span>
        {delivery.statusCode !== null && <span>{delivery.statusCode}</span>}
        {delivery.durationMs !== null && <span>{delivery.durationMs} ms</span>}
        <span>{times.exact(delivery.attemptedAt ?? delivery.createdAt)}</span>
        <code>{event}</code>
        <code>{id}</code>
      </p>
      {delivery.error && <p className="finding bad">{errorText(speech, delivery)}</p>}
      {willTry && (
        <p>{t("staffWebhooks.delivery.next", { when: times.exact(delivery.nextAttemptAt) })}</p>
      )}
      {body !== null && (
        <FormCopy text={indented(body)} label={t("staffWebhooks.delivery.body")} {...copy} />
      )}
      {answer && <FormCopy text={answer} label={t("staffWebhooks.delivery.answer")} {...copy} />}
      <section>
        <p>{t("staffWebhooks.delivery.againHint")}</p>
        <TeamDeed
          send={send}
          texts={webhookFormTexts(speech)}
          hidden={{ id: webhookId, delivery: id }}
          label={t("staffWebhooks.delivery.again")}
        />
      </section>
    </>
  );
}

/** As a person reads it; the signature is over the text as it was sent. */
function indented(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
