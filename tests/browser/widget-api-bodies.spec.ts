import { expectProblem, jsonOf } from "./support/api-problem";
import { expect, test, type Visited } from "./support/portal-test";
import { type Answer, ask } from "./support/raw-http";
import { beginSession, beginWith, call, deskOfLevel, QUESTION, somebody } from "./support/session";

const HALF_A_MEGABYTE = 512 * 1024;

/** Sends these very characters where a session is asked for. */
async function send(portal: Visited, body: string | undefined, headers = {}): Promise<Answer> {
  const { token } = await deskOfLevel(portal, "none");
  const question = { method: "POST", headers: { "Content-Type": "text/plain", ...headers }, body };
  return ask(portal.url, `/api/widget/${token}/session`, question);
}

const MALFORMED: Record<string, string | undefined> = {
  nothing: undefined,
  "an empty text": "",
  "white space": " \n",
  "no JSON": "title=x",
  "half an object": '{"client_name":"A',
  "an object and more": "{} {}",
  "a list": "[]",
  "a text": '"client_name"',
  "a number": "42",
  null: "null",
  true: "true",
  "NUL bytes": "\0\0",
  "an unescaped line break": '{"client_name":"a\nb"}',
  "a single-quoted object": "{'client_name':'A'}",
  "a list of a hundred thousand lists": "[".repeat(100_000),
};

for (const [what, body] of Object.entries(MALFORMED)) {
  test(`a body that is ${what} is malformed`, async ({ portal }) => {
    expectProblem(await send(portal, body), { status: 400, code: "malformed" });
  });
}

test("bytes that are no UTF-8 are text with what cannot be read replaced", async ({ portal }) => {
  const { token } = await deskOfLevel(portal, "none");
  const body = Buffer.from('{"client_name":"\xff\xfe"}', "latin1");
  const headers = { "Content-Type": "text/plain" };
  const answer = await ask(portal.url, `/api/widget/${token}/session`, {
    method: "POST",
    headers,
    body,
  });
  expect(answer.status).toBe(201);
});

test.describe("a body of more than half a megabyte is too large", () => {
  const large = JSON.stringify({ client_name: "a".repeat(HALF_A_MEGABYTE) });

  test("where it tells its length", async ({ portal }) => {
    expectProblem(await send(portal, large), { status: 413, code: "too_large" });
  });

  test("where it does not", async ({ portal }) => {
    const chunked = { "Transfer-Encoding": "chunked" };
    expectProblem(await send(portal, large, chunked), { status: 413, code: "too_large" });
  });

  test("and 20 MB keep nobody from being answered", async ({ portal }) => {
    const huge = "a".repeat(20 * 1024 * 1024);
    // The answer comes before all is sent, and not every client gets to read it.
    await send(portal, huge, { "Transfer-Encoding": "chunked" }).catch(() => {});
    expect((await send(portal, "{}")).status).toBe(201);
  });

  test("also as a ticket", async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const body = { ...QUESTION, content: "a".repeat(HALF_A_MEGABYTE) };
    const answer = await call(portal, session, "tickets", { body });
    expectProblem(answer, { status: 413, code: "too_large" });
  });
});

test("the longest texts fit, each character of them escaped", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const escaped = "\\ud83e\\udd8a".repeat(20_000);
  const { token, desk } = session;
  const answer = await ask(portal.url, `/api/widget/${desk}/tickets`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: `{"title":"Foxes","content":"${escaped}"}`,
  });
  expect(answer.status).toBe(201);
});

test.describe("depth and odd names", () => {
  const deep = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;

  test("a deep value in the place of a text is refused at its field", async ({ portal }) => {
    const answer = await send(portal, `{"client_name":${deep}}`);
    const errors = { client_name: ["type"] };
    expectProblem(answer, { status: 400, code: "invalid", errors });
  });

  test("a deep value that nobody asked for is left alone", async ({ portal }) => {
    expect((await send(portal, `{"other":${deep}}`)).status).toBe(201);
  });

  for (const name of ["__proto__", "constructor", "prototype", "toString"]) {
    test(`${name} gives a session no fields`, async ({ portal }) => {
      const client = '{"client_external_id":"CRM-1","prototype":{"client_external_id":"CRM-1"}}';
      const answer = await send(portal, `{"${name}":${client}}`);
      expect(jsonOf(answer)).toMatchObject({ verified: false, can_list: false });
    });

    test(`${name} is no field of a ticket`, async ({ portal }) => {
      const { desk, token } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const answer = await ask(portal.url, `/api/widget/${desk}/tickets`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
        body: `{"title":"A","content":"B","${name}":{"status":"resolved"}}`,
      });
      const errors = Object.fromEntries([[name, ["unknown_field"]]]);
      expectProblem(answer, { status: 400, code: "invalid", errors });
    });
  }

  test("after all of these an empty object is still an empty object", async ({ portal }) => {
    const { token } = await deskOfLevel(portal, "none");
    expect(await beginWith(portal, token, {})).toMatchObject({ verified: false, canList: false });
  });
});

test.describe("a method that a call does not have", () => {
  for (const [path, methods, allowed] of [
    ["config", ["POST", "PUT", "PATCH", "DELETE", "TRACE"], "GET, HEAD, OPTIONS"],
    ["session", ["GET", "HEAD", "PUT", "PATCH"], "POST, DELETE, OPTIONS"],
    ["unread", ["POST", "DELETE"], "GET, HEAD, OPTIONS"],
    ["tickets", ["PUT", "PATCH", "DELETE"], "GET, HEAD, POST, OPTIONS"],
    ["tickets/2616-2", ["POST", "PUT", "PATCH", "DELETE"], "GET, HEAD, OPTIONS"],
    ["tickets/2616-2/comments", ["GET", "PUT", "DELETE"], "POST, OPTIONS"],
  ] as const) {
    test(`of ${path} is refused, and the answer names the ones that it has`, async ({ portal }) => {
      const { token } = await deskOfLevel(portal, "none");
      for (const method of methods) {
        const answer = await ask(portal.url, `/api/widget/${token}/${path}`, { method });
        expect([method, answer.status]).toEqual([method, 405]);
        expect(answer.headers.allow).toBe(allowed);
        if (method === "HEAD") expect(answer.bytes).toBe(0);
        else expectProblem(answer, { status: 405, code: "method_not_allowed" });
      }
    });
  }

  test("of the OpenAPI document is refused too", async ({ portal }) => {
    const answer = await ask(portal.url, "/api/openapi.json", { method: "POST", body: "{}" });
    expectProblem(answer, { status: 405, code: "method_not_allowed" });
    expect(answer.headers.allow).toBe("GET, HEAD");
  });
});

/** By path, what it is not. */
const NOWHERE = {
  "/api": "not_found",
  "/api/": "not_found",
  "/api/nothing": "not_found",
  "/api/widget": "not_found",
  "/api/widget/config": "not_found",
  "/api/widget/DESK": "not_found",
  "/api/widget/DESK/": "not_found",
  "/api/widget/DESK/tickets/": "not_found",
  "/api/widget/DESK/tickets/1/comments/1": "not_found",
  "/api/widget/DESK/tickets/%": "not_found",
  "/api/widget/DESK/tickets/%ff": "not_found",
  "/api/widget/DESK/tickets/%E0%A4%A": "not_found",
  "/api/widget/%ff/tickets": "not_found",
  "/api/widget/DESK/%74ickets": "not_found",
  "/api/widget/DESK/tickets/%00": "ticket_not_found",
  "/api/widget/DESK/tickets/a%00b": "ticket_not_found",
  "/api/widget/DESK/tickets/a%2Fb": "ticket_not_found",
  "/api/widget/DESK/tickets/%F0%9F%90%A6": "ticket_not_found",
  "/api/widget/DESK/tickets/%ED%9F%BF": "ticket_not_found",
  "/api/widget/DESK/tickets/constructor": "ticket_not_found",
  "/api/widget/DESK/tickets/%25": "ticket_not_found",
  "/api/widget/DESK/tickets/'--": "ticket_not_found",
};

for (const [path, code] of Object.entries(NOWHERE)) {
  test(`${path} is a problem in JSON`, async ({ portal }) => {
    const { token, desk } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await ask(portal.url, path.replace("DESK", desk), { headers });
    expectProblem(answer, { status: 404, code });
  });
}

test("a number of thousands of characters is one that nobody has", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"), somebody());
  const answer = await call(portal, session, `tickets/${"9".repeat(8000)}`);
  expectProblem(answer, { status: 404, code: "ticket_not_found" });
});
