import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { deliverWebhook } from "@/app/_domain/webhooks/deliver-webhook";
import { createWebhook } from "@/app/_domain/webhooks/webhook";
import type { WebhookInput } from "@/app/_domain/webhooks/webhook-input";
import type { TestDatabase } from "../../support/database";
import { NOW } from "../../support/database-rows";

export interface Heard {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export const ADMIN = { id: null, role: "admin", name: "Mara Lind" } as const;

/** Somebody else's server on loopback; `answer` says how it answers until the test is over. */
export function receiver() {
  const heard: Heard[] = [];
  let answer = (response: ServerResponse) => void response.writeHead(204).end();
  const polite = answer;
  const server = createServer(async (request, response) => {
    const { url: path = "", headers } = request;
    heard.push({ path, headers, body: await text(request) });
    answer(response);
  });

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    heard.length = 0;
    answer = polite;
  });

  return {
    heard,
    url: (path = "/") => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    answerWith(next: (response: ServerResponse) => void) {
      answer = next;
    },
  };
}

const ALL: WebhookInput["events"] = [
  "ticket_created",
  "client_comment",
  "team_reply",
  "status_changed",
  "ticket_changed",
];

export async function newWebhook(input: Partial<WebhookInput> & { url: string }) {
  const { id } = await createWebhook({
    by: ADMIN,
    input: { name: "Chat", events: ALL, deskIds: null, active: true, ...input },
    privateAddresses: true,
    now: NOW,
  });
  return id;
}

export interface DeliveryState {
  id: string;
  event: string;
  state: string;
  attempts: number;
  error: string | null;
  status_code: number | null;
  answer: string | null;
  next_attempt_at: Date;
}

/** A webhook's deliveries, oldest first. */
export function deliveriesOf(sql: TestDatabase["sql"], webhookId: string) {
  return sql<DeliveryState>(
    `select id, event, state, attempts, error, status_code, answer, next_attempt_at
     from webhook_deliveries where webhook_id = $1 order by created_at, event, id`,
    [webhookId],
  );
}

/** What a worker does with the deliveries that wait, once each. */
export async function deliverAll(
  sql: TestDatabase["sql"],
  webhookId: string,
  options: { now?: Date; timeoutMs?: number } = {},
): Promise<DeliveryState[]> {
  for (const { id, state } of await deliveriesOf(sql, webhookId)) {
    if (state === "pending") await attempt(id, options);
  }
  return deliveriesOf(sql, webhookId);
}

export function attempt(
  deliveryId: string,
  { now = NOW, timeoutMs = 5_000 }: { now?: Date; timeoutMs?: number } = {},
): Promise<void> {
  const appUrl = "https://help.example.com";
  return deliverWebhook({ deliveryId, appUrl, privateAddresses: true, timeoutMs, now });
}
