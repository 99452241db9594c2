import type { Speech } from "@/app/_i18n/translator";
import { currentRequest } from "@/app/_web/request-context";

const DONE = ["created", "saved", "deleted", "sent"] as const;

interface Said {
  done: string | undefined;
  showing: string;
  overlap: string | null;
}

/**
 * What the address says has just been done here, in words, and which time it was; or for how long
 * the secret of today is to sign as well, where a new one is about to be made.
 */
export function webhookDone({ t }: Speech): Said {
  const { searchParams } = currentRequest().url;
  const deed = DONE.find((each) => each === searchParams.get("done"));
  const showing = searchParams.get("at") ?? "";
  const overlap = searchParams.get("overlap");
  return { done: deed && t(`staffWebhooks.done.${deed}`), showing, overlap };
}

/** Where a form leads that was done; without a webhook to the list. */
export function donePath(done: (typeof DONE)[number], id = ""): string {
  const query = new URLSearchParams({ done, at: Date.now().toString(36) });
  return `/staff/api/webhooks${id && `/${id}`}?${query}`;
}
