import { v7 as newId } from "uuid";
import type { Prisma } from "@/prisma/generated/client";
import { type Actor, ensureMay } from "../staff/staff-rights";

/** The admin who does it. */
export interface WebhookDeed {
  by: Actor & { name: string };
  now: Date;
}

interface Event extends WebhookDeed {
  kind:
    | "webhook_created"
    | "webhook_changed"
    | "webhook_deleted"
    | "webhook_secret_shown"
    | "webhook_secret_renewed";
  webhook: { id: string; name: string };
  changes?: Prisma.InputJsonObject;
}

export function ensureMayRun({ by }: Pick<WebhookDeed, "by">): void {
  ensureMay(by, "run_webhooks");
}

/** Writes down who did what to a webhook, in the transaction that does it. */
export async function noteWebhookEvent(
  tx: Pick<Prisma.TransactionClient, "auditEntry">,
  { kind, webhook: { id, name }, changes, by, now }: Event,
): Promise<void> {
  const details = { webhookId: id, name, ...(changes ? { changes } : {}) };
  const author = { side: "team", staffId: by.id, actorName: by.name } as const;
  await tx.auditEntry.create({ data: { id: newId(), kind, details, createdAt: now, ...author } });
}
