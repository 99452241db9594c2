import { v7 as newId } from "uuid";
import { type Transaction, transaction } from "@/prisma/client";
import type { Delivery } from "./deliver-webhook";
import { nextAttempt } from "./next-attempt";
import type { Outcome } from "./post-webhook";

/** After so long with failures and nothing else a webhook is switched off. */
export const PATIENCE_MS = 3 * 24 * 60 * 60 * 1000;

interface Attempted {
  delivery: Delivery;
  body: string;
  outcome: Outcome;
  now: Date;
}

const NOTE = {
  name: "note_webhook_attempt",
  text: `
    update webhook_deliveries set state = $2::delivery_state, attempts = attempts + 1, body = $3,
      status_code = $4, duration_ms = $5, error = $6, answer = $7, attempted_at = $8,
      next_attempt_at = coalesce($9::timestamptz, next_attempt_at)
    where id = $1`,
};

const NO_LONGER_FAILING = {
  name: "webhook_no_longer_failing",
  text: "update webhooks set failing_since = null where id = $1 and failing_since is not null",
};

export async function noteSuccess(attempted: Attempted): Promise<void> {
  await transaction(async (tx) => {
    await tx.rows(NOTE, valuesOf(attempted, "delivered"));
    await tx.rows(NO_LONGER_FAILING, [attempted.delivery.webhookId]);
  });
}

const QUEUE = { name: "queue_webhook_delivery", text: "select queue_webhook_delivery($1, $2)" };

const FAILING = {
  name: "webhook_failing",
  text: `update webhooks set failing_since = coalesce(failing_since, $2) where id = $1
    returning active and failing_since <= $3 as hopeless`,
};

/** The next attempt is queued, or the delivery is given up; in the end so is the webhook. */
export async function noteFailure(attempted: Attempted): Promise<void> {
  const { delivery, now } = attempted;
  const next = nextAttempt(delivery.attempts + 1, now, delivery.giveUpAt);
  await transaction(async (tx) => {
    await tx.rows(NOTE, valuesOf(attempted, next ? "pending" : "failed", next));
    if (next) await tx.rows(QUEUE, [delivery.id, next]);
    const since = new Date(now.getTime() - PATIENCE_MS);
    const values = [delivery.webhookId, now, since];
    const [webhook] = await tx.rows<{ hopeless: boolean }>(FAILING, values);
    if (webhook?.hopeless) await switchOff(tx, delivery.webhookId, now);
  });
}

const SWITCH_OFF = {
  name: "switch_off_webhook",
  text: `
    with webhook as (
      update webhooks set active = false, switched_off_at = $2 where id = $1 returning id, name
    )
    insert into audit_entries (id, side, kind, details, created_at)
    select $3, 'system', 'webhook_switched_off',
      jsonb_build_object('webhookId', id, 'name', name), $2 from webhook`,
};

async function switchOff(tx: Transaction, webhookId: string, now: Date): Promise<void> {
  await tx.rows(SWITCH_OFF, [webhookId, now, newId()]);
  await tx.rows(DROP_PENDING, [webhookId]);
}

const DROP_PENDING = {
  name: "drop_pending_deliveries",
  text: `update webhook_deliveries set state = 'failed', error = 'switched_off'
    where webhook_id = $1 and state = 'pending'`,
};

function valuesOf(
  { delivery, body, outcome, now }: Attempted,
  state: "pending" | "delivered" | "failed",
  next?: Date,
): unknown[] {
  const { statusCode, durationMs, error, answer } = outcome;
  return [delivery.id, state, body, statusCode, durationMs, error, answer, now, next ?? null];
}
