import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverWebhook } from "@/app/_domain/webhooks/deliver-webhook";
import { listDeliveries, sendAgain, sendTest } from "@/app/_domain/webhooks/deliveries";
import { keepDeliveries } from "@/app/_domain/webhooks/keep-deliveries";
import { changeWebhook } from "@/app/_domain/webhooks/webhook";
import { renewWebhookSecret, showWebhookSecret } from "@/app/_domain/webhooks/webhook-secret";
import { isFromHelpdesk } from "@/docs/webhooks/verify.mjs";
import { testDatabase } from "../../support/database";
import { later, NOW, refusalOf } from "../../support/database-rows";
import { ADMIN, attempt, deliverAll, deliveriesOf, newWebhook, receiver } from "./receiver";

const { sql } = testDatabase();
const { heard, url, answerWith } = receiver();

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

beforeEach(() => sql("delete from webhooks"));

/** A webhook with one delivery that waits. */
async function waiting(path = "/"): Promise<string> {
  const webhookId = await newWebhook({ url: url(path) });
  await sendTest({ by: ADMIN, webhookId, now: NOW });
  return webhookId;
}

async function jobsOf(deliveryId = ""): Promise<{ run_at: Date }[]> {
  return sql(`select run_at from graphile_worker.jobs where key = $1`, [`webhook ${deliveryId}`]);
}

describe("a delivery", () => {
  test("says what it is, and is signed with the webhook's secret over time and body", async () => {
    const webhookId = await waiting("/hook?room=7");
    const [delivery] = await deliverAll(sql, webhookId, { now: later(2500) });
    const secret = await showWebhookSecret({ by: ADMIN, webhookId, now: NOW });
    const [{ path, headers, body } = { path: "", headers: {}, body: "" }] = heard;
    expect(path).toBe("/hook?room=7");
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "x-helpdesk-event": "ping",
      "x-helpdesk-delivery": delivery?.id,
      "x-helpdesk-timestamp": `${Math.floor(later(2500).getTime() / 1000)}`,
    });
    const signed = `${headers["x-helpdesk-timestamp"]}.${body}`;
    const expected = createHmac("sha256", secret).update(signed).digest("hex");
    expect(headers["x-helpdesk-signature"]).toBe(`v1=${expected}`);
    expect(delivery).toMatchObject({ state: "delivered", attempts: 1, error: null });
  });

  test("is signed with the secret before the newest one as well, as long as that is good", async () => {
    const webhookId = await waiting();
    const old = await showWebhookSecret({ by: ADMIN, webhookId, now: NOW });
    const renewal = { by: ADMIN, webhookId, now: NOW, overlapSeconds: 3600 };
    const fresh = await renewWebhookSecret({ ...renewal, seenVersion: 1 });
    await deliverAll(sql, webhookId, { now: later(3_599_000) });
    await sendTest({ by: ADMIN, webhookId, now: later(3_600_000) });
    await deliverAll(sql, webhookId, { now: later(3_600_000) });
    const signed = heard.map(({ headers, body }) => {
      const signature = String(headers["x-helpdesk-signature"]);
      const timestamp = String(headers["x-helpdesk-timestamp"]);
      const holds = (secret: string) =>
        isFromHelpdesk(secret, { timestamp, signature, body }, Number(timestamp));
      return [signature.split(",").length, holds(fresh), holds(old)];
    });
    expect(signed).toEqual([
      [2, true, true],
      [1, true, false],
    ]);
  });

  test("that is done is not sent again", async () => {
    const webhookId = await waiting();
    const [delivery] = await deliverAll(sql, webhookId);
    await attempt(delivery?.id ?? "");
    expect(heard).toHaveLength(1);
  });

  test("keeps the first two thousand bytes of what was answered, and takes no more", async () => {
    answerWith((response) => {
      response.writeHead(200);
      response.write("a".repeat(100_000));
    });
    const [delivery] = await deliverAll(sql, await waiting());
    expect(delivery).toMatchObject({ state: "delivered", status_code: 200 });
    expect(delivery?.answer).toBe("a".repeat(2048));
  });

  test("follows no redirect", async () => {
    answerWith((response) => void response.writeHead(307, { Location: url("/else") }).end());
    const [delivery] = await deliverAll(sql, await waiting());
    expect(heard.map(({ path }) => path)).toEqual(["/"]);
    expect(delivery).toMatchObject({ state: "pending", error: "redirect", status_code: 307 });
  });

  test("waits no longer than it may", async () => {
    answerWith(() => {});
    const [delivery] = await deliverAll(sql, await waiting(), { timeoutMs: 200 });
    expect(delivery).toMatchObject({ state: "pending", error: "timeout", status_code: null });
  });

  test("that a stop of the portal ends early was no attempt", async () => {
    answerWith(() => {});
    const webhookId = await waiting();
    const [before] = await deliveriesOf(sql, webhookId);
    const ending = deliverWebhook({
      ...{ deliveryId: before?.id ?? "", appUrl: "", privateAddresses: true, now: NOW },
      signal: AbortSignal.timeout(100),
    });
    await expect(ending).rejects.toThrow();
    expect(await deliveriesOf(sql, webhookId)).toEqual([before]);
  });

  test("goes to no private address unless the operator said so", async () => {
    const webhookId = await waiting();
    const [before] = await deliveriesOf(sql, webhookId);
    const delivery = { deliveryId: before?.id ?? "", appUrl: "", now: NOW };
    await deliverWebhook({ ...delivery, privateAddresses: false });
    expect(heard).toEqual([]);
    expect(await deliveriesOf(sql, webhookId)).toMatchObject([{ error: "forbidden_address" }]);
  });

  test("goes to no name that leads to a private address beside a public one", async () => {
    const webhookId = await newWebhook({
      url: url().replace("http://127.0.0.1", "https://a.test"),
    });
    await sendTest({ by: ADMIN, webhookId, now: NOW });
    const [before] = await deliveriesOf(sql, webhookId);
    const delivery = { deliveryId: before?.id ?? "", appUrl: "", now: NOW };
    const asked: string[] = [];
    async function resolve(name: string) {
      asked.push(name);
      return [
        { address: "93.184.215.14", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ];
    }
    await deliverWebhook({ ...delivery, privateAddresses: false, resolve });
    expect([asked, heard]).toEqual([["a.test"], []]);
    expect(await deliveriesOf(sql, webhookId)).toMatchObject([{ error: "forbidden_address" }]);
  });
});

describe("a delivery that fails", () => {
  beforeEach(() => answerWith((response) => void response.writeHead(503).end("Later, please")));

  test("is tried again after a minute, then after ever longer, with the same body", async () => {
    const webhookId = await waiting();
    const [first] = await deliverAll(sql, webhookId);
    expect(first).toMatchObject({ state: "pending", error: "status", answer: "Later, please" });
    expect(first?.next_attempt_at).toEqual(later(MINUTE));
    expect(await jobsOf(first?.id)).toEqual([{ run_at: later(MINUTE) }]);
    const [second] = await deliverAll(sql, webhookId, { now: later(MINUTE) });
    expect(second?.next_attempt_at).toEqual(later(6 * MINUTE));
    expect(await jobsOf(first?.id)).toEqual([{ run_at: later(6 * MINUTE) }]);
    const [one, two] = heard;
    expect(one?.body).toBe(two?.body);
    expect(one?.headers["x-helpdesk-signature"]).not.toBe(two?.headers["x-helpdesk-signature"]);
  });

  test("is given up after a day", async () => {
    const webhookId = await waiting();
    let [delivery] = await deliverAll(sql, webhookId);
    while (delivery?.state === "pending") {
      [delivery] = await deliverAll(sql, webhookId, { now: delivery.next_attempt_at });
    }
    expect(delivery).toMatchObject({ state: "failed", attempts: 9 });
    expect(delivery?.next_attempt_at.getTime()).toBeGreaterThan(later(20 * 60 * MINUTE).getTime());
    expect(delivery?.next_attempt_at.getTime()).toBeLessThanOrEqual(later(DAY).getTime());
  });

  test("and is sent again on demand is the same message, for another day", async () => {
    const webhookId = await waiting();
    await deliverAll(sql, webhookId);
    const [failed] = await deliveriesOf(sql, webhookId);
    const deliveryId = failed?.id ?? "";
    answerWith((response) => void response.writeHead(200).end());
    await sendAgain({ by: ADMIN, webhookId, deliveryId, now: later(2 * DAY) });
    const [done] = await deliverAll(sql, webhookId, { now: later(2 * DAY) });
    expect(done).toMatchObject({ state: "delivered", attempts: 1 });
    expect(heard[0]?.body).toBe(heard[1]?.body);
  });
});

describe("a webhook with nothing but failures", () => {
  beforeEach(() => answerWith((response) => void response.writeHead(500).end()));

  async function stateOf(webhookId: string) {
    const [row] = await sql<{ active: boolean; off: Date | null; since: Date | null }>(
      "select active, switched_off_at as off, failing_since as since from webhooks where id = $1",
      [webhookId],
    );
    return row;
  }

  test("is switched off after three days, with what still waits, and that is written down", async () => {
    const webhookId = await waiting();
    await deliverAll(sql, webhookId);
    await sendTest({ by: ADMIN, webhookId, now: later(3 * DAY - 1) });
    await deliverAll(sql, webhookId, { now: later(3 * DAY - 1) });
    expect(await stateOf(webhookId)).toEqual({ active: true, off: null, since: NOW });
    await deliverAll(sql, webhookId, { now: later(3 * DAY) });
    expect(await stateOf(webhookId)).toMatchObject({ active: false, off: later(3 * DAY) });
    const states = (await deliveriesOf(sql, webhookId)).map(({ state }) => state);
    expect(states).toEqual(["failed", "failed"]);
    const details = { name: "Chat", webhookId };
    expect(
      await sql("select side, details from audit_entries where kind = 'webhook_switched_off'"),
    ).toEqual([{ side: "system", details }]);
  });

  test("stays on when something went well in between", async () => {
    const webhookId = await waiting();
    await deliverAll(sql, webhookId);
    answerWith((response) => void response.writeHead(200).end());
    await deliverAll(sql, webhookId, { now: later(MINUTE) });
    expect((await stateOf(webhookId))?.since).toBeNull();
    answerWith((response) => void response.writeHead(500).end());
    await sendTest({ by: ADMIN, webhookId, now: later(4 * DAY) });
    await deliverAll(sql, webhookId, { now: later(4 * DAY) });
    expect(await stateOf(webhookId)).toMatchObject({ active: true, since: later(4 * DAY) });
  });

  test("begins anew when an admin switches it on", async () => {
    const webhookId = await waiting();
    await deliverAll(sql, webhookId);
    await deliverAll(sql, webhookId, { now: later(3 * DAY) });
    const change = { by: ADMIN, webhookId, privateAddresses: true, now: later(4 * DAY) };
    const fields = { name: "Chat", url: url(), events: ["team_reply" as const], deskIds: null };
    await changeWebhook({ ...change, input: { ...fields, active: true } });
    expect(await stateOf(webhookId)).toEqual({ active: true, off: null, since: null });
  });
});

describe("housekeeping", () => {
  test("deletes deliveries of more than thirty days ago, but none that waits", async () => {
    const webhookId = await waiting();
    await deliverAll(sql, webhookId);
    await keepDeliveries(later(29 * DAY));
    expect(await listDeliveries({ by: ADMIN, webhookId })).toHaveLength(1);
    await sendTest({ by: ADMIN, webhookId, now: NOW });
    await keepDeliveries(later(31 * DAY));
    const left = await listDeliveries({ by: ADMIN, webhookId });
    expect(left.map(({ state }) => state)).toEqual(["pending"]);
  });

  test("queues a delivery anew whose job is locked by a process that died", async () => {
    const [delivery] = await deliveriesOf(sql, await waiting());
    await sql(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1
       where key = $1`,
      [`webhook ${delivery?.id}`],
    );
    await keepDeliveries(later(4 * MINUTE));
    expect(await freeJobs(delivery?.id)).toHaveLength(0);
    await keepDeliveries(later(6 * MINUTE));
    expect(await freeJobs(delivery?.id)).toHaveLength(1);
  });

  function freeJobs(deliveryId = "") {
    return sql("select from graphile_worker.jobs where key = $1 and locked_at is null", [
      `webhook ${deliveryId}`,
    ]);
  }
});

test("a delivery of another webhook is not there", async () => {
  const [one, other] = [await waiting(), await newWebhook({ url: url() })];
  const [delivery] = await deliveriesOf(sql, one);
  const asked = { by: ADMIN, deliveryId: delivery?.id ?? "", now: NOW };
  expect((await refusalOf(sendAgain({ ...asked, webhookId: other }))).code).toBe(
    "webhook_not_found",
  );
});
