import { once } from "node:events";
import { createServer } from "node:http";
import { expectProblem } from "./support/api-problem";
import { expect, test, type Visited } from "./support/portal-test";
import { type Answer, ask } from "./support/raw-http";
import {
  askForSession,
  beginSession,
  call,
  deskOfLevel,
  type SignedDesk,
  signed,
  signedDesk,
  somebody,
} from "./support/session";

const THEIRS = "https://a.example";
const FOREIGN = "https://evil.example";

/** By what follows the desk in the path: how it may be called. */
const ROUTES = {
  config: "GET",
  session: "POST, DELETE",
  unread: "GET",
  tickets: "GET, POST",
  "tickets/2616-2": "GET",
  "tickets/2616-2/comments": "POST",
};

function preflight(method: string, origin = THEIRS) {
  const headers = { Origin: origin, "Access-Control-Request-Method": method };
  return { method: "OPTIONS", headers };
}

for (const [route, methods] of Object.entries(ROUTES)) {
  test(`a browser that asks may call ${route} with ${methods}, from any site`, async ({
    portal,
  }) => {
    const { token } = await deskOfLevel(portal, "mixed");
    const answer = await ask(portal.url, `/api/widget/${token}/${route}`, preflight("POST"));
    const { headers } = answer;
    expect([answer.status, answer.bytes]).toEqual([204, 0]);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-allow-methods"]).toBe(methods);
    expect(headers["access-control-allow-headers"]).toBe(
      "Authorization, Content-Type, Idempotency-Key, X-File-Name",
    );
    expect(Number(headers["access-control-max-age"])).toBeGreaterThan(0);
    expect(headers["access-control-allow-credentials"]).toBeUndefined();
  });
}

test("a browser that asks for a desk that is not there learns nothing of it", async ({
  portal,
}) => {
  const answer = await ask(portal.url, "/api/widget/nosuchdesk/tickets", preflight("GET"));
  expect([answer.status, readerOf(answer)]).toEqual([204, "*"]);
});

test("any site may read what a desk without sites of its own answers, and no cookie goes with it", async ({
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const headers = { Origin: THEIRS, Cookie: "session=1" };
  const answers = [
    await ask(portal.url, `/api/widget/${desk.token}/config`, { headers }),
    await askForSession(portal, desk.token, signed(desk, somebody()), headers),
    await askForSession(portal, desk.token, { signature: "x" }, headers),
    await call(portal, session, "tickets", { headers }),
    await call(portal, session, "tickets", { headers, body: {} }),
    await call(portal, session, "tickets/0", { headers }),
    await call(portal, session, "unread", { headers: { ...headers, Authorization: "none" } }),
    await call(portal, session, "unread", { headers, method: "PUT" }),
    await ask(portal.url, "/api/nothing", { headers }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([
    200, 201, 403, 200, 400, 404, 401, 405, 404,
  ]);
  expect(new Set(answers.map(readerOf))).toEqual(new Set(["*"]));
  for (const { headers } of answers) {
    expect(headers["access-control-allow-credentials"]).toBeUndefined();
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test.describe("a desk with sites of its own", () => {
  test("names the site that asks, to that site alone", async ({ portal }) => {
    const { token } = await limitedDesk(portal);
    for (const route of Object.keys(ROUTES)) {
      const path = `/api/widget/${token}/${route}`;
      const theirs = await ask(portal.url, path, preflight("POST"));
      expect([readerOf(theirs), theirs.headers.vary], route).toEqual([
        THEIRS,
        expect.stringContaining("Origin"),
      ]);
      for (const origin of [FOREIGN, "null", `${THEIRS}:8443`, "http://a.example"]) {
        const foreign = await ask(portal.url, path, preflight("POST", origin));
        expect([readerOf(foreign), foreign.headers.vary], `${route} ${origin}`).toEqual([
          undefined,
          expect.stringContaining("Origin"),
        ]);
      }
    }
  });

  test("lets a cache keep its look for each site apart", async ({ portal }) => {
    const { token } = await limitedDesk(portal);
    const path = `/api/widget/${token}/config`;
    const first = await ask(portal.url, path, { headers: { Origin: THEIRS } });
    expect(readerOf(first)).toBe(THEIRS);
    expect(first.headers.vary).toContain("Origin");
    const known = { "If-None-Match": String(first.headers.etag), Origin: FOREIGN };
    const second = await ask(portal.url, path, { headers: known });
    expect([second.status, readerOf(second)]).toEqual([304, undefined]);
    expect(second.headers.vary).toContain("Origin");
  });

  test("begins a session for its site and for a program, which has none", async ({ portal }) => {
    const desk = await limitedDesk(portal);
    const said = signed(desk, somebody());
    const theirs = await askForSession(portal, desk.token, said, { Origin: THEIRS });
    expect([theirs.status, readerOf(theirs)]).toEqual([201, THEIRS]);
    const program = await askForSession(portal, desk.token, said);
    expect([program.status, readerOf(program)]).toEqual([201, undefined]);
  });

  for (const origin of [FOREIGN, "null", "http://a.example", `${THEIRS}.evil.example`, ""]) {
    test(`begins none for ${origin || "an empty origin"}, however well it is signed`, async ({
      portal,
    }) => {
      const desk = await limitedDesk(portal);
      const said = signed(desk, somebody());
      const answer = await askForSession(portal, desk.token, said, { Origin: origin });
      expectProblem(answer, { status: 403, code: "origin_not_allowed" });
      expect(readerOf(answer)).toBeUndefined();
    });
  }

  test("is read by its site and by its own pages, with a session", async ({ portal }) => {
    const desk = await limitedDesk(portal);
    const session = await beginSession(portal, desk);
    for (const [origin, reader] of [
      [THEIRS, THEIRS],
      [portal.url, portal.url],
      [FOREIGN, undefined],
    ]) {
      const answer = await call(portal, session, "unread", { headers: { Origin: origin } });
      expect([answer.status, readerOf(answer)]).toEqual([200, reader]);
      expect(answer.headers.vary).toContain("Origin");
    }
  });
});

test.describe("a session is asked for", () => {
  for (const type of [
    "text/plain",
    "text/plain;charset=UTF-8",
    "application/json",
    "Application/JSON ; charset=utf-8",
    undefined,
  ]) {
    test(`as ${type ?? "nothing in particular"}`, async ({ portal }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const answer = await ask(portal.url, `/api/widget/${token}/session`, {
        method: "POST",
        headers: type ? { "Content-Type": type } : {},
        body: "{}",
      });
      expect(answer.status).toBe(201);
    });
  }

  for (const type of [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
    "text/html",
    "application/jsonp",
    "text/plainer",
  ]) {
    test(`never as ${type}`, async ({ portal }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const answer = await askForSession(portal, token, {}, { "Content-Type": type });
      expectProblem(answer, { status: 415, code: "unsupported_type" });
    });
  }
});

test("a browser on another site begins a session, writes and lists", async ({ page, portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const said = JSON.stringify(signed(desk, somebody()));
  const base = `${portal.url}/api/widget/${desk.token}`;
  const shop = createServer((_, response) => response.end("A shop")).listen(0, "127.0.0.1");
  await once(shop, "listening");
  const address = shop.address();
  const port = typeof address === "object" ? address?.port : "";
  await page.goto(`http://127.0.0.1:${port}/`);
  const titles = await page.evaluate(visit, { base, said });
  shop.close();
  expect(titles).toEqual(["From another site"]);
});

/** Runs in the page. */
async function visit({ base, said }: { base: string; said: string }): Promise<string[]> {
  const begun = await fetch(`${base}/session`, { method: "POST", body: said });
  const { token } = await begun.json();
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "Idempotency-Key": "1",
  };
  const body = JSON.stringify({ title: "From another site", content: "Hello" });
  await fetch(`${base}/tickets`, { method: "POST", headers, body });
  const listed = await fetch(`${base}/tickets`, { headers });
  const { tickets } = await listed.json();
  return tickets.map(({ title }: { title: string }) => title);
}

let limited: Promise<SignedDesk> | undefined;

/** The same one for all tests here. */
function limitedDesk(portal: Visited): Promise<SignedDesk> {
  limited ??= signedDesk(portal, "--origins", THEIRS);
  return limited;
}

function readerOf({ headers }: Answer): string | undefined {
  return headers["access-control-allow-origin"];
}
