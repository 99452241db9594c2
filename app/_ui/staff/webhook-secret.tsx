import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";
import { DeskKeyForm, type ShownKey } from "./desk-key-form";
import type { AnsweredState, Send } from "./form-state";
import { KeyOverlap, overlapText } from "./key-overlap";
import { secretTexts } from "./webhook-texts";

interface Props {
  speech: Speech;
  webhookId: string;
  secret: {
    version: number;
    /** How long the secret before it signs as well. */
    until: Date | null;
    /** How long the secret of today can go on, in seconds. */
    overlaps: readonly string[];
    /** The time that was chosen, where a new secret is about to be made. */
    chosen: string | undefined;
  };
  send: Record<"show" | "renew", Send<AnsweredState<ShownKey>>>;
}

/** What messages are signed with: shown when asked for, replaced in two steps. */
export function WebhookSecret(props: Props) {
  const { speech, webhookId, secret, send } = props;
  const { t, times } = speech;
  const { until, overlaps, chosen } = secret;
  return (
    <section aria-labelledby="secret">
      <h2 id="secret">{t("staffWebhooks.secret.title")}</h2>
      <p>{t("staffWebhooks.secret.lead")}</p>
      {until && <p>{t("staffWebhooks.secret.both", { when: times.exact(until) })}</p>}
      <DeskKeyForm fields={{ id: webhookId }} send={send.show} texts={secretTexts(speech)} />
      <h3>{t("staffWebhooks.secret.renew")}</h3>
      {chosen === undefined ? (
        <KeyOverlap
          speech={speech}
          action={`/staff/api/webhooks/${webhookId}#secret`}
          label={t("staffWebhooks.secret.overlap")}
          hint={t("staffWebhooks.secret.overlapHint")}
          overlaps={overlaps}
        />
      ) : (
        <Confirmation {...props} chosen={chosen} />
      )}
    </section>
  );
}

function Confirmation({ speech, webhookId, secret, chosen, send }: Props & { chosen: string }) {
  const { t } = speech;
  const fields = { id: webhookId, overlap: chosen, version: `${secret.version}` };
  const overlap = overlapText(t, chosen);
  return (
    <DeskKeyForm
      makes
      fields={fields}
      send={send.renew}
      texts={secretTexts(speech)}
      ask={
        <>
          <p>
            {chosen === "0"
              ? t("staffWebhooks.secret.askAtOnce")
              : t("staffWebhooks.secret.askOverlap", { overlap })}
          </p>
          {secret.until && <p>{t("staffWebhooks.secret.askEarlier")}</p>}
        </>
      }
      cancel={<Link href={`/staff/api/webhooks/${webhookId}`}>{t("staffDesks.key.cancel")}</Link>}
    />
  );
}
