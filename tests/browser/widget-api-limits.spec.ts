import { type Portal, startPortal } from "../support/portal";
import { expectProblem, jsonOf } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { type Answer, ask } from "./support/raw-http";
import { wordsOf } from "./support/words";

const MOST_TICKETS = 30;
const MOST_COMMENTS = 60;
const MOST_WRONG_TOKENS = 60;
const DESK = "/api/widget/demo-none";

/** One portal that counts, used up in the order of the tests. */
test.describe("a portal that counts its calls", () => {
  test.describe.configure({ mode: "serial" });
  let portal: Portal;
  let authorization = "";
  let number = "";

  function send(path: string, body: object, headers = {}): Promise<Answer> {
    return ask(portal.url, `${DESK}/${path}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Authorization: authorization,
        Origin: "https://a.example",
        ...headers,
      },
      body: JSON.stringify(body),
    });
  }

  function expectTooMany(answer: Answer): void {
    expectProblem(answer, { status: 429, code: "too_many" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(600);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
  }

  test.beforeAll(async () => {
    portal = await startPortal({ env: { RATE_LIMITS: "on" } });
    const begun = await send("session", { client_external_id: "CRM-1", client_name: "Northwind" });
    authorization = `Bearer ${JSON.parse(begun.body).token}`;
  });

  test.afterAll(() => portal.remove());

  test("takes so many tickets from one address, and says when to come back", async () => {
    const ticket = { title: "The lamp flickers", content: "Since yesterday." };
    for (let sent = 0; sent < MOST_TICKETS; sent += 1) {
      const answer = await send("tickets", ticket, { "Idempotency-Key": `${sent}` });
      expect(answer.status).toBe(201);
      number = JSON.parse(answer.body).number;
    }
    expectTooMany(await send("tickets", ticket));
    expectTooMany(await send("tickets", ticket, { "X-Forwarded-For": "203.0.113.7" }));
  });

  test("takes so many comments from one address", async () => {
    for (let sent = 0; sent < MOST_COMMENTS; sent += 1) {
      expect((await send(`tickets/${number}/comments`, { content: "Hello" })).status).toBe(201);
    }
    expectTooMany(await send(`tickets/${number}/comments`, { content: "Hello" }));
  });

  test("tells whoever tries tokens of programs to wait", async () => {
    const tried = { headers: { Authorization: `Bearer hdp_${"A".repeat(43)}` } };
    for (let sent = 0; sent < MOST_WRONG_TOKENS; sent += 1) {
      expect((await ask(portal.url, "/api/v1/desks", tried)).status).toBe(401);
    }
    const answer = await ask(portal.url, "/api/v1/desks", tried);
    expectProblem(answer, { status: 429, code: "too_many" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("goes on to list and to read", async () => {
    for (const path of ["tickets", `tickets/${number}`, "unread", "config"]) {
      const headers = { Authorization: authorization };
      expect((await ask(portal.url, `${DESK}/${path}`, { headers })).status).toBe(200);
    }
  });

  test("goes on to begin sessions, until there were six hundred", async () => {
    let answer = await send("session", {});
    expect(answer.status).toBe(201);
    for (let sent = 2; sent <= 600 && answer.status === 201; sent += 1) {
      answer = await send("session", { locale: "de" });
    }
    expectTooMany(answer);
    expect(jsonOf(answer)).toMatchObject({ title: wordsOf("de").refusal.too_many });
  });
});
