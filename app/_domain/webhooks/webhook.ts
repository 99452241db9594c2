import { v7 as newId } from "uuid";
import { z } from "zod";
import { database } from "@/prisma/client";
import type { Prisma, Webhook } from "@/prisma/generated/client";
import { changesBetween } from "../desks/desk-audit";
import { newSecretKey } from "../desks/desk-secret";
import { Refusal } from "../refusal";
import { ensureMayRun, noteWebhookEvent, type WebhookDeed } from "./webhook-audit";
import { type WebhookInput, webhookInput } from "./webhook-input";

interface Writing extends WebhookDeed {
  input: WebhookInput;
  privateAddresses: boolean;
}

/** Throws a ZodError for what cannot be, as does `changeWebhook`. */
export async function createWebhook(writing: Writing): Promise<{ id: string }> {
  ensureMayRun(writing);
  const { now } = writing;
  const id = newId();
  const fields = fieldsOf(writing);
  const { sealed } = newSecretKey();
  await database().prisma.$transaction(async (tx) => {
    await tx.webhook.create({ data: { id, ...fields, sealed, createdAt: now, updatedAt: now } });
    await noteWebhookEvent(tx, { ...writing, kind: "webhook_created", webhook: { id, ...fields } });
  });
  return { id };
}

export async function changeWebhook(writing: Writing & { webhookId: string }): Promise<void> {
  ensureMayRun(writing);
  const fields = fieldsOf(writing);
  await database().prisma.$transaction(async (tx) => {
    const before = await lockedWebhook(tx, writing.webhookId);
    const { url, ...shown } = changesBetween(before, fields);
    // Whoever knows some addresses may post there, so no trail holds them.
    const changes = url ? { ...shown, url: {} } : shown;
    if (Object.keys(changes).length === 0) return;
    const again = fields.active && !before.active;
    const fresh = again ? { failingSince: null, switchedOffAt: null } : {};
    const data = { ...fields, ...fresh, updatedAt: writing.now };
    await tx.webhook.update({ where: { id: before.id }, data });
    if (!fields.active) await dropPending(tx, before.id);
    await noteWebhookEvent(tx, { ...writing, kind: "webhook_changed", webhook: before, changes });
  });
}

/** Its deliveries go with it. */
export async function deleteWebhook(deed: WebhookDeed & { webhookId: string }): Promise<void> {
  ensureMayRun(deed);
  await database().prisma.$transaction(async (tx) => {
    const webhook = await lockedWebhook(tx, deed.webhookId);
    await tx.webhook.delete({ where: { id: webhook.id } });
    await noteWebhookEvent(tx, { ...deed, kind: "webhook_deleted", webhook });
  });
}

export async function listWebhooks({ by }: Pick<WebhookDeed, "by">): Promise<Webhook[]> {
  ensureMayRun({ by });
  return database().prisma.webhook.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] });
}

export async function findWebhook({
  by,
  webhookId,
}: Pick<WebhookDeed, "by"> & { webhookId: string }): Promise<Webhook> {
  ensureMayRun({ by });
  return existing(database().prisma, webhookId);
}

async function existing(
  tx: Pick<Prisma.TransactionClient, "webhook">,
  id: string,
): Promise<Webhook> {
  const isId = z.uuid().safeParse(id).success;
  const webhook = isId ? await tx.webhook.findUnique({ where: { id } }) : null;
  if (!webhook) throw new Refusal("webhook_not_found");
  return webhook;
}

/** The webhook, which nobody else changes until the transaction is over. */
export async function lockedWebhook(tx: Prisma.TransactionClient, id: string): Promise<Webhook> {
  await tx.$queryRaw`select 1 from webhooks where id::text = ${id} for update`;
  return existing(tx, id);
}

async function dropPending(tx: Prisma.TransactionClient, webhookId: string): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { webhookId, state: "pending" },
    data: { state: "failed", error: "switched_off" },
  });
}

function fieldsOf({ input, privateAddresses }: Writing) {
  const { deskIds, ...fields } = webhookInput(privateAddresses).parse(input);
  return { ...fields, limited: deskIds !== null, deskIds: deskIds ?? [] };
}
