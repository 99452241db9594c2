import { database } from "@/prisma/client";
import { unseal } from "../app-secret";
import { newSecretKey } from "../desks/desk-secret";
import { Refusal } from "../refusal";
import { lockedWebhook } from "./webhook";
import { ensureMayRun, noteWebhookEvent, type WebhookDeed } from "./webhook-audit";

/** What its messages are signed with. Throws when APP_SECRET is not the one that sealed it. */
export async function showWebhookSecret(
  deed: WebhookDeed & { webhookId: string },
): Promise<string> {
  ensureMayRun(deed);
  return database().prisma.$transaction(async (tx) => {
    const webhook = await lockedWebhook(tx, deed.webhookId);
    await noteWebhookEvent(tx, { ...deed, kind: "webhook_secret_shown", webhook });
    return unseal(webhook.sealed);
  });
}

interface Renewal extends WebhookDeed {
  webhookId: string;
  /** How long the secret of today signs as well; the one before it stops in any case. */
  overlapSeconds: number;
  /** The version that is to be replaced; another one is left alone. */
  seenVersion: number;
}

/** A new secret, told here and whenever an admin asks for it. */
export async function renewWebhookSecret(renewal: Renewal): Promise<string> {
  ensureMayRun(renewal);
  const { webhookId, overlapSeconds, seenVersion, now } = renewal;
  const { key, sealed } = newSecretKey();
  await database().prisma.$transaction(async (tx) => {
    const webhook = await lockedWebhook(tx, webhookId);
    if (webhook.secretVersion !== seenVersion) throw new Refusal("changed_meanwhile");
    const overlaps = overlapSeconds > 0;
    await tx.webhook.update({
      where: { id: webhook.id },
      data: {
        sealed,
        secretVersion: { increment: 1 },
        previousSealed: overlaps ? webhook.sealed : null,
        previousUntil: overlaps ? new Date(now.getTime() + overlapSeconds * 1000) : null,
        updatedAt: now,
      },
    });
    const changes = { secret: { version: seenVersion + 1, overlapSeconds } };
    await noteWebhookEvent(tx, { ...renewal, kind: "webhook_secret_renewed", webhook, changes });
  });
  return key;
}
