import { expectSafeHeaders } from "./support/helpful-page";
import { expect, test } from "./support/portal-test";
import { type Answer, ask } from "./support/raw-http";

test("the metrics are told to a neighbour, and kept by nobody", async ({ portal }) => {
  await ask(portal.url, portal.demoTicket);
  const answer = await ask(portal.url, "/metrics");
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expectSafeHeaders(answer, "/metrics");
  expect(answer.body).toContain('portal_http_requests_total{route="ticket",method="GET"');
  expect(answer.body).not.toContain(portal.demoTicket.slice("/t/".length));
  const head = await ask(portal.url, "/metrics", { method: "HEAD" });
  expect([head.status, head.bytes]).toEqual([200, 0]);
});

test("to whoever comes by a proxy there are no metrics, and no sign of them", async ({
  portal,
}) => {
  const headers = { "X-Forwarded-For": "192.0.2.7", Authorization: "Bearer of-a-guess" };
  const told = (path: string) => ask(portal.url, path, { headers }).then(withoutChance);
  expect(await told("/metrics")).toEqual(await told("/nothing"));
  expect((await told("/metrics")).status).toBe(404);
});

/** All but what is another every time. */
function withoutChance({ status, headers, body }: Answer): { status: number; text: string } {
  const kept = Object.entries(headers).filter(([name]) => name !== "date");
  const text = JSON.stringify([kept, body]);
  return { status, text: text.replaceAll(/nonce[-=][^;\s>]+/g, "nonce") };
}
