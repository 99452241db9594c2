import type { DeliveryError } from "@/app/_domain/webhooks/webhook-events";
import type { Speech } from "@/app/_i18n/translator";

export interface WebhookState {
  active: boolean;
  failingSince: Date | null;
  switchedOffAt: Date | null;
}

/** How a webhook is doing, in a word or two. */
export function stateText({ t }: Speech, webhook: WebhookState): string {
  const { active, failingSince, switchedOffAt } = webhook;
  if (active)
    return failingSince ? t("staffWebhooks.state.failing") : t("staffWebhooks.state.active");
  return switchedOffAt ? t("staffWebhooks.state.switchedOff") : t("staffWebhooks.state.off");
}

/** What is wrong with a webhook, where something is. */
export function warningText({ t, times }: Speech, webhook: WebhookState): string | undefined {
  const { active, failingSince, switchedOffAt } = webhook;
  if (!active && switchedOffAt) {
    return t("staffWebhooks.switchedOff", { when: times.exact(switchedOffAt) });
  }
  return active && failingSince
    ? t("staffWebhooks.failing", { when: times.exact(failingSince) })
    : undefined;
}

const ERRORS: readonly DeliveryError[] = [
  "status",
  "redirect",
  "timeout",
  "forbidden_address",
  "unknown_host",
  "certificate",
  "no_connection",
  "switched_off",
];

/** Why the last attempt failed; nothing where it did not. */
export function errorText(
  { t }: Speech,
  { error, statusCode }: { error: string | null; statusCode: number | null },
): string | undefined {
  const known = ERRORS.find((each) => each === error);
  return known && t(`staffWebhooks.error.${known}`, { code: `${statusCode ?? "–"}` });
}
