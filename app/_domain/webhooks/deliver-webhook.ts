import { rows } from "@/prisma/client";
import { unseal } from "../app-secret";
import { type Outcome, type Post, postWebhook } from "./post-webhook";
import { noteFailure, noteSuccess } from "./record-attempt";
import { type Told, webhookBody } from "./webhook-body";
import { webhookSignature } from "./webhook-signature";

const TIMEOUT_MS = 10_000;

const DELIVERY = {
  name: "webhook_delivery",
  text: `
    select d.id, d.webhook_id as "webhookId", d.ticket_id as "ticketId", d.event, d.seq, d.body,
      d.attempts, d.give_up_at as "giveUpAt", d.created_at as "createdAt", w.url, array_remove(array[w.sealed,
        case when w.previous_until > $2 then w.previous_sealed end], null) as sealed
    from webhook_deliveries d join webhooks w on w.id = d.webhook_id
    where d.id = $1 and d.state = 'pending'`,
};

export interface Delivery extends Told {
  webhookId: string;
  body: string | null;
  attempts: number;
  giveUpAt: Date;
  url: string;
  /** The secrets that are good, the newest first. */
  sealed: Buffer[];
}

/** What the portal allows, and who ends it early. */
interface Attempt extends Pick<Post, "privateAddresses" | "signal" | "resolve"> {
  deliveryId: string;
  appUrl: string;
  timeoutMs?: number;
  now: Date;
}

/**
 * One attempt at a delivery, with whatever comes of it: done, another attempt later, or given up.
 * A delivery that is done or gone is nothing.
 */
export async function deliverWebhook(attempt: Attempt): Promise<void> {
  const { deliveryId, appUrl, now } = attempt;
  const [delivery] = await rows<Delivery>(DELIVERY, [deliveryId, now]);
  if (!delivery) return;
  const body = delivery.body ?? (await webhookBody(delivery, appUrl));
  if (body === undefined) return;
  const outcome = await send(delivery, body, attempt);
  const note = outcome.error === null ? noteSuccess : noteFailure;
  await note({ delivery, body, outcome, now });
}

function send(delivery: Delivery, body: string, attempt: Attempt): Promise<Outcome> {
  const { now, privateAddresses, signal, resolve, timeoutMs = TIMEOUT_MS } = attempt;
  const secrets = delivery.sealed.map((sealed) => unseal(sealed));
  const timestamp = Math.floor(now.getTime() / 1000);
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": `${Buffer.byteLength(body)}`,
    "User-Agent": "Helpdesk-Portal",
    "X-Helpdesk-Event": delivery.event,
    "X-Helpdesk-Delivery": delivery.id,
    "X-Helpdesk-Timestamp": `${timestamp}`,
    "X-Helpdesk-Signature": webhookSignature(secrets, timestamp, body),
  };
  const { url } = delivery;
  return postWebhook({ url, headers, body, privateAddresses, timeoutMs, signal, resolve });
}
