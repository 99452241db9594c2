import { rows } from "@/prisma/client";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the page can still show what was sent. */
const KEPT_MS = 30 * DAY_MS;
/** A delivery that is late by so much was in the hands of a process that died. */
const LATE_MS = 5 * 60 * 1000;

const SWEEP = {
  name: "sweep_webhook_deliveries",
  text: `delete from webhook_deliveries
    where state in ('delivered', 'failed') and next_attempt_at < $1`,
};

const REVIVE = {
  name: "revive_webhook_deliveries",
  text: `
    select queue_webhook_delivery(id) from webhook_deliveries
    where state = 'pending' and next_attempt_at < $1`,
};

/** Deletes old deliveries, and queues anew those whose job was lost or is locked by nobody alive. */
export async function keepDeliveries(now: Date): Promise<void> {
  await rows(SWEEP, [new Date(now.getTime() - KEPT_MS)]);
  await rows(REVIVE, [new Date(now.getTime() - LATE_MS)]);
}
