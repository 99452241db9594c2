import type { Speech } from "@/app/_i18n/translator";
import { currentRequest } from "@/app/_web/request-context";

const DONE = ["created", "saved", "deleted", "sent"] as const;

/** What the address says has just been done here, in words, and which time it was. */
export function webhookDone({ t }: Speech): { done: string | undefined; showing: string } {
  const { searchParams } = currentRequest().url;
  const deed = DONE.find((each) => each === searchParams.get("done"));
  return { done: deed && t(`staffWebhooks.done.${deed}`), showing: searchParams.get("at") ?? "" };
}

/** Where a form leads that was done; without a webhook to the list. */
export function donePath(done: (typeof DONE)[number], id = ""): string {
  const query = new URLSearchParams({ done, at: Date.now().toString(36) });
  return `/staff/api/webhooks${id && `/${id}`}?${query}`;
}
