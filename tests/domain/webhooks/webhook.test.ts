import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { listDeliveries, sendAgain, sendTest } from "@/app/_domain/webhooks/deliveries";
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
} from "@/app/_domain/webhooks/webhook";
import type { WebhookInput } from "@/app/_domain/webhooks/webhook-input";
import { renewWebhookSecret, showWebhookSecret } from "@/app/_domain/webhooks/webhook-secret";
import { testDatabase } from "../../support/database";
import { NOW, refusalOf } from "../../support/database-rows";
import { ADMIN, newWebhook } from "./receiver";

const { sql, columnsWith } = testDatabase();

const URL = "https://chat.example.com/rooms/7?token=oh-so-secret";
const INPUT: WebhookInput = {
  name: "Chat",
  url: URL,
  events: ["team_reply"],
  deskIds: null,
  active: true,
};
const DEED = { by: ADMIN, now: NOW };
const AGENT = { by: { id: null, role: "agent", name: "Tom" } as const, now: NOW };

beforeEach(async () => {
  await sql("delete from webhooks");
  await sql("delete from audit_entries");
});

test("its secret is shown on demand, to whom is written down, and stands nowhere in the database", async () => {
  const webhookId = await newWebhook({ url: URL });
  const secret = await showWebhookSecret({ ...DEED, webhookId });
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await columnsWith(secret)).toEqual([]);
  expect(await sql("select kind, actor_name from audit_entries order by id")).toEqual([
    { kind: "webhook_created", actor_name: "Mara Lind" },
    { kind: "webhook_secret_shown", actor_name: "Mara Lind" },
  ]);
});

test("two have different secrets", async () => {
  const [one, two] = [await newWebhook({ url: URL }), await newWebhook({ url: URL })];
  const secrets = [one, two].map((webhookId) => showWebhookSecret({ ...DEED, webhookId }));
  const [first, second] = await Promise.all(secrets);
  expect(first).not.toBe(second);
});

describe("a new secret", () => {
  const renewal = { ...DEED, overlapSeconds: 3600, seenVersion: 1 };

  test("takes the place of the one that was seen, once, and is written down without itself", async () => {
    const webhookId = await newWebhook({ url: URL });
    const old = await showWebhookSecret({ ...DEED, webhookId });
    const fresh = await renewWebhookSecret({ ...renewal, webhookId });
    expect(fresh).not.toBe(old);
    expect(await showWebhookSecret({ ...DEED, webhookId })).toBe(fresh);
    expect(await columnsWith(fresh)).toEqual([]);
    const again = await refusalOf(renewWebhookSecret({ ...renewal, webhookId }));
    expect(again.code).toBe("changed_meanwhile");
    const kept = "select details, actor_name from audit_entries where kind = $1";
    const changes = { secret: { version: 2, overlapSeconds: 3600 } };
    expect(await sql(kept, ["webhook_secret_renewed"])).toEqual([
      { details: { webhookId, name: "Chat", changes }, actor_name: "Mara Lind" },
    ]);
  });

  test("ends the one of today at once where it is to, and every one before it", async () => {
    const webhookId = await newWebhook({ url: URL });
    await renewWebhookSecret({ ...renewal, webhookId });
    const until = new Date(NOW.getTime() + 3_600_000);
    expect(await findWebhook({ ...DEED, webhookId })).toMatchObject({ previousUntil: until });
    await renewWebhookSecret({ ...renewal, webhookId, overlapSeconds: 0, seenVersion: 2 });
    const ended = { previousSealed: null, previousUntil: null, secretVersion: 3 };
    expect(await findWebhook({ ...DEED, webhookId })).toMatchObject(ended);
  });
});

test("a change says what changed, and not the address, which opens a room to whoever reads it", async () => {
  const webhookId = await newWebhook(INPUT);
  const input = { ...INPUT, name: "Lamps", url: `${URL}-2` };
  await changeWebhook({ ...DEED, webhookId, input, privateAddresses: false });
  const changes = { name: { from: "Chat", to: "Lamps" }, url: {} };
  expect(await sql("select details from audit_entries where kind = 'webhook_changed'")).toEqual([
    { details: { webhookId, name: "Chat", changes } },
  ]);
  expect(await findWebhook({ ...DEED, webhookId })).toMatchObject({ name: "Lamps" });
});

test("a change that changes nothing is none", async () => {
  const webhookId = await newWebhook(INPUT);
  await changeWebhook({ ...DEED, webhookId, input: INPUT, privateAddresses: false });
  expect(await sql("select from audit_entries where kind = 'webhook_changed'")).toEqual([]);
});

test("whoever is switched off by an admin sends nothing that still waited", async () => {
  const webhookId = await newWebhook(INPUT);
  await sendTest({ ...DEED, webhookId });
  const input = { ...INPUT, active: false };
  await changeWebhook({ ...DEED, webhookId, input, privateAddresses: false });
  expect(await listDeliveries({ ...DEED, webhookId })).toMatchObject([
    { state: "failed", error: "switched_off" },
  ]);
});

test("one that is deleted is gone with its deliveries, which is written down", async () => {
  const webhookId = await newWebhook(INPUT);
  await sendTest({ ...DEED, webhookId });
  await deleteWebhook({ ...DEED, webhookId });
  expect(await listWebhooks(DEED)).toEqual([]);
  expect(await sql("select from webhook_deliveries")).toEqual([]);
  expect(await sql("select from audit_entries where kind = 'webhook_deleted'")).toHaveLength(1);
});

describe("an agent", () => {
  test.each([
    ["list", () => listWebhooks(AGENT)],
    ["create", () => createWebhook({ ...AGENT, input: INPUT, privateAddresses: false })],
    ["see the secret of", (webhookId: string) => showWebhookSecret({ ...AGENT, webhookId })],
    ["delete", (webhookId: string) => deleteWebhook({ ...AGENT, webhookId })],
    [
      "renew the secret of",
      (webhookId: string) =>
        renewWebhookSecret({ ...AGENT, webhookId, overlapSeconds: 0, seenVersion: 1 }),
    ],
    ["test", (webhookId: string) => sendTest({ ...AGENT, webhookId })],
    [
      "send again for",
      (webhookId: string) => sendAgain({ ...AGENT, webhookId, deliveryId: randomUUID() }),
    ],
  ])("may not %s a webhook", async (_, work) => {
    const webhookId = await newWebhook(INPUT);
    expect((await refusalOf(work(webhookId))).code).toBe("not_allowed");
  });
});

test.each(["nonsense", randomUUID()])("%s is no webhook", async (webhookId) => {
  const deeds = [findWebhook, deleteWebhook, showWebhookSecret, sendTest];
  for (const deed of deeds) {
    expect((await refusalOf(deed({ ...DEED, webhookId }))).code).toBe("webhook_not_found");
  }
});
