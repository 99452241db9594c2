import type { WebhookEvent } from "@/app/_domain/webhooks/webhook-events";
import type { Speech } from "@/app/_i18n/translator";
import { formTexts } from "./form-texts";

export type WebhookTexts = ReturnType<typeof webhookTexts>;

/** What the forms of webhooks say; `events` are those that can be chosen. */
export function webhookTexts(speech: Speech, events: readonly WebhookEvent[]) {
  const { t } = speech;
  const named = events.map((event) => [`event_${event}`, t(`staffWebhooks.event.${event}`)]);
  return {
    form: webhookFormTexts(speech),
    labels: {
      name: t("staffWebhooks.field.name"),
      url: t("staffWebhooks.field.url"),
      events: t("staffWebhooks.field.events"),
      reach: t("staffTeam.reach.label"),
      active: t("staffWebhooks.field.active"),
      ...Object.fromEntries(named),
    },
    urlHint: t("staffWebhooks.field.urlHint"),
    activeHint: t("staffWebhooks.field.activeHint"),
    reach: {
      all: { label: t("staffTeam.reach.all"), hint: t("staffTeam.reach.allHint") },
      some: { label: t("staffTeam.reach.some") },
    },
    create: t("staffWebhooks.create"),
    save: t("staffDesks.form.save"),
  };
}

export function webhookFormTexts(speech: Speech) {
  const { t } = speech;
  const texts = formTexts(speech);
  return {
    ...texts,
    problems: {
      ...texts.problems,
      not_a_url: t("staffWebhooks.problem.not_a_url"),
      https_required: t("staffWebhooks.problem.https_required"),
      private_address: t("staffWebhooks.problem.private_address"),
      no_event: t("staffWebhooks.problem.no_event"),
    },
    refusals: {
      ...texts.refusals,
      webhook_not_found: t("staffWebhooks.notFound"),
      changed_meanwhile: t("staffWebhooks.secret.changed"),
    },
  };
}

/** Asking for the secret, in the words of a desk's key. */
export function secretTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: webhookFormTexts(speech),
    show: t("staffWebhooks.secret.show"),
    rotate: t("staffWebhooks.secret.renew"),
    key: t("staffWebhooks.secret.title"),
    newKey: t("staffWebhooks.secret.newSecret"),
    keep: t("staffWebhooks.secret.keep"),
    copy: t("staffDesks.form.copy"),
    copied: t("staffDesks.form.copied"),
  };
}
