import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import * as answers from "../../app/_web/program-answers";
import { attachmentAnswer } from "../../app/_web/widget-answers";
import { alikeOf, expectProblem, jsonOf } from "./support/api-problem";
import { examplesIn } from "./support/curl";
import { expect, test, type Visited } from "./support/portal-test";
import { type Answer, ask } from "./support/raw-http";
import { beginSession, type SignedDesk, signedDesk, somebody } from "./support/session";
import { anAdmin, signIn } from "./support/staff";
import { callWith, makeToken, openBy } from "./support/tokens";
import { wordsOf } from "./support/words";

// One worker makes the tokens once; a sign-in costs its time.
test.describe.configure({ mode: "default" });

const { answer: words } = wordsOf("en").staffTicket;
const ALL = ["tickets:read", "tickets:write", "clients:read", "desks:read", "desks:write"];
const NOTE = "Stay away from Zanzibar";
const FILE = { "Content-Type": "text/plain", "X-File-Name": "%C5%BBaba.txt" };

interface Ground {
  desk: SignedDesk;
  /** May do everything, on `desk` alone. */
  token: string;
  /** May only open and answer, on all desks. */
  writer: string;
  /** A ticket on `desk` with an internal note, and one on a desk of the demo. */
  noted: { id: string; number: string };
  foreign: { id: string; number: string };
  client: string;
}

let ground: Ground;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(60_000);
  ground = await makeGround(browser, portal);
});

async function makeGround(browser: Browser, portal: Visited): Promise<Ground> {
  const name = `Lamps ${Date.now()}`;
  const desk = await signedDesk(portal, "--name", name);
  const person = somebody();
  await beginSession(portal, desk, person);
  const page = await browser.newPage({ baseURL: portal.url, locale: "en-GB" });
  await signIn(page, await anAdmin(portal), "/staff/api");
  const token = await makeToken(page, { name: "Warehouse", scopes: ALL, desks: [name] });
  const writer = await makeToken(page, { name: "Form", scopes: ["tickets:write"] });
  const noted = await openBy(portal, token, { desk: desk.token });
  const foreign = await openBy(portal, writer, { desk: portal.deskToken });
  await page.goto(`/staff/tickets/${noted.id}`);
  await page.getByLabel(words.note).check();
  await page.getByLabel(words.noteText).fill(NOTE);
  await page.getByRole("button", { name: words.sendNote }).click();
  await expect(page.locator(".note").last()).toContainText(NOTE);
  await page.close();
  return { desk, token, writer, noted, foreign, client: person.client_external_id ?? "" };
}

function expectToFit(answer: Answer, schema: { parse(value: unknown): unknown }): void {
  expect(answer.status).toBeLessThan(300);
  expect(() => schema.parse(jsonOf(answer))).not.toThrow();
}

/** Every call that reads, and one that writes nowhere. */
function calls(): Record<
  string,
  { method?: string; body?: unknown; headers?: Record<string, string> }
> {
  const { desk, noted } = ground;
  return {
    desks: {},
    [`desks/${desk.token}`]: {},
    [`desks/${desk.token}?`]: { method: "PATCH", body: {} },
    tickets: {},
    "tickets?": {
      body: { desk: desk.token, title: "A", content: "B", name: "C", email: "d@e.fr" },
    },
    [`tickets/${noted.id}`]: {},
    [`tickets/${noted.id}?`]: { method: "PATCH", body: {} },
    [`tickets/${noted.id}/comments`]: { body: { content: "A" } },
    // Who asks is looked at before what is sent.
    [`tickets/${noted.id}/comments?`]: { body: "{" },
    [`tickets?${desk.token}`]: { body: "", headers: { "Content-Type": "text/plain" } },
    [`desks/${desk.token}/attachments`]: { body: "bytes", headers: FILE },
    [`desks/${desk.token}/attachments/0198c0de-0000-7000-8000-000000000000`]: {},
    clients: {},
    "clients/0198c0de-0000-7000-8000-000000000000": {},
  };
}

test("without a good token every call is the same 401", async ({ portal }) => {
  const { token } = ground;
  const never = `hdp_${"A".repeat(43)}`;
  for (const [path, asked] of Object.entries(calls())) {
    const expected = await callWith(portal, never, path, asked);
    expectProblem(expected, { status: 401, code: "token_invalid" });
    expect(expected.headers["www-authenticate"]).toBe("Bearer");
    for (const Authorization of ["", "Bearer", `Basic ${token}`, token, `Bearer ${token}A`]) {
      const headers = { ...asked.headers, Authorization };
      const answer = await callWith(portal, never, path, { ...asked, headers });
      expect(alikeOf(answer), path).toEqual(alikeOf(expected));
    }
  }
});

test("a token does what it may and nothing else", async ({ portal }) => {
  const { desk, writer, noted } = ground;
  for (const [path, asked] of Object.entries(calls())) {
    const isWritten = path.startsWith("tickets") || path.endsWith("/attachments");
    const mayDo = isWritten && asked.body !== undefined;
    if (mayDo) continue;
    const answer = await callWith(portal, writer, path, asked);
    expectProblem(answer, { status: 403, code: "scope_missing" });
  }
  await openBy(portal, writer, { desk: desk.token });
  const asked = { method: "PATCH", body: { priority: "high" } };
  const changed = await callWith(portal, writer, `tickets/${noted.id}`, asked);
  expect([changed.status, changed.body]).toEqual([204, ""]);
});

test("another desk and what is on it are as unknown as what never was", async ({ portal }) => {
  const { token, foreign } = ground;
  const never = "0198c0de-0000-7000-8000-000000000000";
  for (const [foreignPath, path, code] of [
    [`desks/${portal.deskToken}`, "desks/nosuchdesk", "desk_not_found"],
    [`tickets/${foreign.id}`, `tickets/${never}`, "ticket_not_found"],
  ] as const) {
    for (const asked of [{}, { method: "PATCH", body: {} }]) {
      const answer = await callWith(portal, token, foreignPath, asked);
      expectProblem(answer, { status: 404, code });
      expect(alikeOf(answer)).toEqual(alikeOf(await callWith(portal, token, path, asked)));
    }
  }
  const body = { content: "Hello" };
  const comment = await callWith(portal, token, `tickets/${foreign.id}/comments`, { body });
  expectProblem(comment, { status: 404, code: "ticket_not_found" });
  expect((await callWith(portal, token, "tickets")).body).not.toContain(foreign.id);
  expect((await callWith(portal, token, "desks")).body).not.toContain(portal.deskToken);
});

test("what is answered is what is described, to the last key", async ({ portal }) => {
  const { desk, token, noted, client } = ground;
  const read = (path: string) => callWith(portal, token, path);
  expectToFit(await read("desks"), answers.desksAnswer.strict());
  expectToFit(await read(`desks/${desk.token}`), answers.deskAnswer.strict());
  expectToFit(await read("tickets"), answers.ticketsAnswer.strict());
  expectToFit(await read(`tickets/${noted.id}`), answers.ticketAnswer.strict());
  const clients = await read(`clients?desk=${desk.token}`);
  expectToFit(clients, answers.clientsAnswer.strict());
  const [found] = answers.clientsAnswer.parse(jsonOf(clients)).clients;
  expect(found?.external_id).toBe(client);
  expectToFit(await read(`clients/${found?.id}`), answers.clientAnswer.strict());
});

test("a ticket is opened, changed, answered and found again", async ({ portal }) => {
  const { desk, token, client } = ground;
  const said = { desk: desk.token, client_external_id: client, user_external_id: "1" };
  const { id, url } = await openBy(portal, token, { ...said, title: "Aardvark lamp" });
  const path = `tickets/${id}`;
  const body = { content: "Turn it on.", status: "waiting" };
  const placed = await callWith(portal, token, `${path}/comments`, { body });
  expect(jsonOf(placed)).toEqual({ seq: 1, author_name: "Warehouse" });
  const snoozed_until = "2099-01-01T00:00:00+01:00";
  await callWith(portal, token, path, { method: "PATCH", body: { snoozed_until } });
  expect(jsonOf(await callWith(portal, token, path))).toMatchObject({
    status: "waiting",
    url,
    client: { external_id: client },
    snoozed_until: "2098-12-31T23:00:00.000Z",
    comments: [{ side: "team", author_name: "Warehouse", content: "Turn it on." }],
  });
  for (const query of ["q=aardvark", "status=waiting", `desk=${desk.token}&priority=normal`]) {
    expect((await callWith(portal, token, `tickets?${query}`)).body, query).toContain(id);
  }
  expect((await callWith(portal, token, "tickets?status=resolved")).body).not.toContain(id);
  expect((await ask(portal.url, new URL(url).pathname)).body).toContain("Turn it on.");
});

test("a file is sent, named, told, and read in parts or whole", async ({ portal }) => {
  const { desk, token, noted } = ground;
  const place = `desks/${desk.token}/attachments`;
  const sent = await callWith(portal, token, place, { body: "0123456789", headers: FILE });
  expect(sent.status).toBe(201);
  const { id, ...file } = attachmentAnswer.parse(jsonOf(sent));
  expect(file).toEqual({ name: "Żaba.txt", size: 10 });
  const body = { content: "Look.", attachments: [id] };
  expect((await callWith(portal, token, `tickets/${noted.id}/comments`, { body })).status).toBe(
    201,
  );
  const told = answers.ticketAnswer.parse(
    jsonOf(await callWith(portal, token, `tickets/${noted.id}`)),
  );
  expect(told.comments.at(-1)?.attachments).toEqual([{ id, ...file, content_type: "text/plain" }]);
  const whole = await callWith(portal, token, `${place}/${id}`);
  expect([whole.status, whole.body]).toEqual([200, "0123456789"]);
  expect(whole.headers["content-disposition"]).toMatch(/^attachment;/);
  const part = await callWith(portal, token, `${place}/${id}`, { headers: { Range: "bytes=2-4" } });
  expect([part.status, part.body]).toEqual([206, "234"]);
  const head = await callWith(portal, token, `${place}/${id}`, { method: "HEAD" });
  expect([head.status, head.headers["content-length"]]).toEqual([200, "10"]);
  const again = await callWith(portal, token, `tickets/${noted.id}/comments`, { body });
  expectProblem(again, {
    ...{ status: 400, code: "invalid" },
    errors: { attachments: ["unknown"] },
  });
  const foreign = `desks/${portal.deskToken}/attachments`;
  const refused = await callWith(portal, token, foreign, { body: "bytes", headers: FILE });
  expectProblem(refused, { status: 404, code: "desk_not_found" });
  const elsewhere = await callWith(portal, token, `${foreign}/${id}`);
  expectProblem(elsewhere, { status: 404, code: "file_not_found" });
  for (const [path, method, allow] of [
    [place, "GET", "POST"],
    [`${place}/${id}`, "DELETE", "GET, HEAD"],
    [place, "OPTIONS", "POST"],
  ] as const) {
    const answer = await callWith(portal, token, path, { method });
    expectProblem(answer, { status: 405, code: "method_not_allowed" });
    expect(answer.headers.allow).toBe(allow);
  }
});

test("a note is nowhere in what programs are told", async ({ portal }) => {
  const { desk, token, noted } = ground;
  for (const path of ["tickets", `tickets/${noted.id}`, `desks/${desk.token}`, "tickets?q=lamp"]) {
    expect((await callWith(portal, token, path)).body, path).not.toContain("Zanzibar");
  }
  const searched = await callWith(portal, token, "tickets?q=zanzibar");
  expect(jsonOf(searched)).toEqual({ tickets: [], next_cursor: null });
  expect((await callWith(portal, token, "tickets?q=lamp")).body).toContain(noted.id);
});

test("every example of the guide does what it says", async ({ portal }) => {
  const { desk, token, noted, client } = ground;
  const examples = examplesIn(readFileSync("docs/api.md", "utf8"));
  expect(examples).toHaveLength(6);
  let file = "";
  for (const { method, path, headers, body, answer: shown } of examples) {
    const real = (text: string) =>
      text
        .replace("$TOKEN", token)
        .replace("abcd2345efgh6789", desk.token)
        .replace("0198c0de-…", noted.id)
        .replace("5f0c3c5e-…", file)
        .replace("CRM-123", client)
        .replace("USR-456", "1");
    const said = Object.entries(headers).map(([name, value]) => [name, real(value)]);
    const answer = await ask(portal.url, real(path), {
      method,
      headers: Object.fromEntries(said),
      ...(body === undefined ? {} : { body: real(body) }),
    });
    expect(answer.status, `${method} ${path}: ${answer.body}`).toBe(method === "GET" ? 200 : 201);
    if (shown) expect(keysOf(jsonOf(answer))).toEqual(keysOf(shown));
    if (path.endsWith("/attachments")) file = attachmentAnswer.parse(jsonOf(answer)).id;
  }
});

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

test("a list is walked page by page, each ticket once", async ({ portal }) => {
  const { writer } = ground;
  const desk = ground.desk.token;
  const opened: string[] = [];
  for (let count = 0; count < 51; count += 1) {
    opened.push((await openBy(portal, writer, { desk, priority: "low" })).id);
  }
  const found: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query = `priority=low${cursor && `&cursor=${cursor}`}`;
    const page = jsonOf(await callWith(portal, ground.token, `tickets?${query}`));
    const { tickets, next_cursor } = answers.ticketsAnswer.parse(page);
    found.push(...tickets.map(({ id }) => id));
    cursor = next_cursor;
  }
  expect(found).toEqual(opened.toReversed());
});

test("what is sent twice with one key is done once", async ({ portal }) => {
  const { desk, token, noted } = ground;
  const headers = { "Idempotency-Key": "one" };
  const who = { desk: desk.token, name: "Ida Berg", email: "ida@example.com" };
  for (const [path, body] of [
    ["tickets", { ...who, title: "A", content: "B" }],
    [`tickets/${noted.id}/comments`, { content: "Hello" }],
  ] as const) {
    const first = await callWith(portal, token, path, { body, headers });
    expect(first.status).toBe(201);
    const second = await callWith(portal, token, path, { body, headers });
    expect(alikeOf(second)).toEqual(alikeOf(first));
    const changed = { ...body, content: "Something else" };
    const third = await callWith(portal, token, path, { body: changed, headers });
    expectProblem(third, { status: 422, code: "idempotency_key_reused" });
  }
});

test("a desk is changed by name, and its level of security is not", async ({ portal }) => {
  const { desk, token } = ground;
  const path = `desks/${desk.token}`;
  const body = { help_text: "We are back at nine.", color: "#123456", show_rules: ["*/shop*"] };
  expect((await callWith(portal, token, path, { method: "PATCH", body })).status).toBe(204);
  expect(jsonOf(await callWith(portal, token, path))).toMatchObject(body);
  const level = { method: "PATCH", body: { security_level: "none", secret_key: "x" } };
  expectProblem(await callWith(portal, token, path, level), {
    ...{ status: 400, code: "invalid" },
    errors: { security_level: ["unknown_field"], secret_key: ["unknown_field"] },
  });
});

test.describe("what cannot be is refused at its field", () => {
  for (const [path, body, errors] of [
    ["tickets?status=open&status=resolved", undefined, { status: ["twice"] }],
    ["tickets/TICKET?lang=pl", { status: "open" }, { lang: ["unknown_field"] }],
    [
      "tickets/TICKET",
      { category: "no", group: "no", assignee: "no@example.com" },
      { category: ["unknown"], assignee: ["unknown"], group: ["unknown"] },
    ],
    ["desks/DESK/attachments/x?lang=pl", undefined, { lang: ["unknown_field"] }],
    ["tickets?limit=5", undefined, { limit: ["unknown_field"] }],
    ["tickets?desk=%00", undefined, { desk: ["unknown"] }],
    ["tickets?status=done", undefined, { status: ["unknown"] }],
    ["tickets?updated_since=yesterday", undefined, { updated_since: ["time"] }],
    ["tickets?cursor=x", undefined, { cursor: ["unknown"] }],
    ["clients?cursor=x", undefined, { cursor: ["unknown"] }],
    ["desks?q=x", undefined, { q: ["unknown_field"] }],
    ["tickets/TICKET?before=1e99", undefined, { before: ["type"] }],
    ["tickets/TICKET", { note: "x" }, { note: ["unknown_field"] }],
    ["tickets/TICKET", { category: "\0" }, { category: ["unknown"] }],
    ["tickets/TICKET", { assignee: "x" }, { assignee: ["email"] }],
    ["tickets/TICKET", { group: 5 }, { group: ["type"] }],
    ["tickets/TICKET", { group: "a".repeat(600) }, { group: ["too_long"] }],
    ["tickets/TICKET", { snoozed_until: "2001-01-01T00:00:00Z" }, { snoozed_until: ["past"] }],
    ["desks/DESK", { position: 1e300 }, { position: ["type"] }],
    ["desks/DESK", { position: 2_147_483_648 }, { position: ["range"] }],
    ["desks/DESK", { name: " " }, { name: ["required"] }],
    ["desks/DESK", { name: null }, { name: ["type"] }],
    ["desks/DESK", { show_rules: "x" }, { show_rules: ["type"] }],
    ["desks/DESK", { numbering: "x" }, { numbering: ["no_counter"] }],
  ] as const) {
    test(`${path} ${JSON.stringify(body)?.slice(0, 60) ?? ""}`, async ({ portal }) => {
      const real = path.replace("TICKET", ground.noted.id).replace("DESK", ground.desk.token);
      const asked = body === undefined ? {} : { method: "PATCH", body };
      const answer = await callWith(portal, ground.token, real, asked);
      const told: Record<string, string[]> = JSON.parse(JSON.stringify(errors));
      expectProblem(answer, { status: 400, code: "invalid", errors: told });
    });
  }

  test("text is kept without what cannot be seen", async ({ portal }) => {
    const said = { desk: ground.desk.token, title: "A\0B\u202e \ud800", content: "C\r\nD\0" };
    const { id } = await openBy(portal, ground.token, said);
    const { title, content } = answers.ticketAnswer.parse(
      jsonOf(await callWith(portal, ground.token, `tickets/${id}`)),
    );
    expect([title, content]).toEqual(["AB \ufffd", "C\nD"]);
  });
});

test("no page of another site may call it", async ({ portal }) => {
  const { token, noted } = ground;
  const headers = { Origin: "https://a.example" };
  for (const [path, method] of [
    ["desks", "GET"],
    [`tickets/${noted.id}`, "OPTIONS"],
    ["tickets", "DELETE"],
    ["nothing", "GET"],
  ] as const) {
    const answer = await callWith(portal, token, path, { method, headers });
    const allowing = Object.keys(answer.headers).filter((name) =>
      name.startsWith("access-control"),
    );
    expect(allowing, path).toEqual([]);
  }
  const preflight = await callWith(portal, token, "tickets", { method: "OPTIONS", headers });
  expectProblem(preflight, { status: 405, code: "method_not_allowed" });
});
