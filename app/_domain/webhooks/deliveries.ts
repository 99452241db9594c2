import { randomUUID } from "node:crypto";
import { z } from "zod";
import { database, rows } from "@/prisma/client";
import type { WebhookDelivery } from "@/prisma/generated/client";
import { Refusal } from "../refusal";
import { TRIED_MS } from "./next-attempt";
import { findWebhook } from "./webhook";
import { ensureMayRun, type WebhookDeed } from "./webhook-audit";

/** Deliveries that a page shows; those before are found by nobody. */
const SHOWN = 50;

type Asking = Pick<WebhookDeed, "by"> & { webhookId: string };

/** What is told of a delivery in a list: without its body and what was answered. */
export type DeliveryRow = Omit<WebhookDelivery, "body" | "answer" | "details">;

/** The newest of a webhook, newest first. */
export async function listDeliveries({ by, webhookId }: Asking): Promise<DeliveryRow[]> {
  ensureMayRun({ by });
  return database().prisma.webhookDelivery.findMany({
    where: { webhookId },
    omit: { body: true, answer: true, details: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
}

export async function findDelivery({
  by,
  webhookId,
  deliveryId,
}: Asking & { deliveryId: string }): Promise<WebhookDelivery> {
  ensureMayRun({ by });
  const areIds = z.array(z.uuid()).safeParse([webhookId, deliveryId]).success;
  const where = { id: deliveryId, webhookId };
  const delivery = areIds ? await database().prisma.webhookDelivery.findFirst({ where }) : null;
  if (!delivery) throw new Refusal("webhook_not_found");
  return delivery;
}

const TEST = {
  name: "test_webhook",
  text: `
    with delivery as (
      insert into webhook_deliveries
        (id, webhook_id, event, next_attempt_at, give_up_at, created_at)
      values ($1, $2, 'ping', $3, $4, $3) returning id
    )
    select queue_webhook_delivery(id) from delivery`,
};

/** Sends a `ping`, to a webhook that is switched off too. */
export async function sendTest({ by, webhookId, now }: Asking & WebhookDeed): Promise<void> {
  const { id } = await findWebhook({ by, webhookId });
  await rows(TEST, [randomUUID(), id, now, new Date(now.getTime() + TRIED_MS)]);
}

const AGAIN = {
  name: "send_webhook_again",
  text: `
    with delivery as (
      update webhook_deliveries set state = 'pending', next_attempt_at = $3, give_up_at = $4,
        attempts = 0
      where id::text = $1 and webhook_id::text = $2 returning id
    )
    select queue_webhook_delivery(id) from delivery`,
};

/** The same message under the same id, tried for another day. */
export async function sendAgain({
  by,
  webhookId,
  deliveryId,
  now,
}: Asking & WebhookDeed & { deliveryId: string }): Promise<void> {
  ensureMayRun({ by });
  const until = new Date(now.getTime() + TRIED_MS);
  const sent = await rows(AGAIN, [deliveryId, webhookId, now, until]);
  if (sent.length === 0) throw new Refusal("webhook_not_found");
}
