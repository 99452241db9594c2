import { expect, test, type Visited } from "./support/portal-test";
import { type Answer, ask, openForm, sendForm } from "./support/raw-http";
import {
  beginSession,
  beginWith,
  deskOfLevel,
  QUESTION,
  replyTo,
  type SignedDesk,
  signedDesk,
  writeIn,
} from "./support/session";

/** By what a person would call it: the path of each kind of page. */
const PAGES: Record<string, (portal: Visited, desk: SignedDesk) => Promise<string>> = {
  async "the list"(portal, desk) {
    return (await beginSession(portal, desk)).path;
  },
  async "the form"(portal, desk) {
    return `${(await beginSession(portal, desk)).path}/new`;
  },
  async "the form of a stranger"(portal, { token }) {
    return (await beginWith(portal, token, {})).path;
  },
  async "a ticket"(portal, desk) {
    const session = await beginSession(portal, desk);
    return `${session.path}/tickets/${(await writeIn(portal, session)).number}`;
  },
  async "a ticket that is not there"(portal, desk) {
    return `${(await beginSession(portal, desk)).path}/tickets/0000-0`;
  },
};

async function openOn(portal: Visited, name: string): Promise<string> {
  return (await PAGES[name]?.(portal, await deskOfLevel(portal, "mixed"))) ?? "";
}

let limited: Promise<SignedDesk> | undefined;

/** A desk with sites of its own, the same one for all tests here. */
function limitedDesk(portal: Visited): Promise<SignedDesk> {
  limited ??= signedDesk(portal, "--origins", "https://a.example,https://b.example:8443");
  return limited;
}

function expectPrivate({ headers }: Answer): void {
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBeUndefined();
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers.etag).toBeUndefined();
}

function directivesOf({ headers }: Answer): Record<string, string> {
  const parts = String(headers["content-security-policy"]).split("; ");
  return Object.fromEntries(parts.map((part) => part.split(/ (.*)/s)));
}

for (const [name, make] of Object.entries(PAGES)) {
  test(`${name} is kept by nobody, found by nobody, and framed by any site`, async ({ portal }) => {
    const answer = await ask(portal.url, await openOn(portal, name));
    expectPrivate(answer);
    const { "style-src": style, ...policy } = directivesOf(answer);
    expect(style).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/);
    expect(policy).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "img-src": "'self' data: blob:",
      "connect-src": "'self'",
      "form-action": "'self'",
      "base-uri": "'none'",
      "frame-ancestors": "*",
    });
  });

  test(`${name} is framed by the desk's sites alone, where it has some`, async ({ portal }) => {
    const answer = await ask(portal.url, await make(portal, await limitedDesk(portal)));
    const { "frame-ancestors": ancestors } = directivesOf(answer);
    expect(ancestors).toBe("https://a.example https://b.example:8443");
  });

  test(`${name} holds nothing of the framework but what it says`, async ({ portal }) => {
    const { body } = await ask(portal.url, await openOn(portal, name));
    expect(body.match(/<script[^>]*>/g)).toEqual(['<script src="/portal.js" defer="">']);
    expect(body).not.toContain("<!--");
    expect(body).not.toMatch(/__next|\/_next\/static\/[^"]*\.js/);
    expect(body).not.toMatch(/ on[a-z]+=|javascript:| style="/);
  });

  test(`${name} breaks no rule of its policy, and no script fails`, async ({ page, portal }) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(await openOn(portal, name));
    await page.waitForLoadState("load");
    const missing = name.includes("not there") ? [expect.stringContaining("404")] : [];
    expect(complaints).toEqual(missing);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test("a page for a session that never was holds nothing of anybody's, and any site may frame it", async ({
  portal,
}) => {
  const answer = await ask(portal.url, `/w/${"A".repeat(43)}`);
  expectPrivate(answer);
  expect(directivesOf(answer)["frame-ancestors"]).toBe("*");
});

test("a session's token stands in no address that leaves its pages", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  for (const path of ["", "/new", `/tickets/${number}`]) {
    const { body } = await ask(portal.url, `${session.path}${path}`);
    const outside = body.replace(/ (?:href|action)="\/w\/[^"]*"/g, "");
    expect(outside).not.toContain(session.token);
  }
});

test("what a form answers carries the same headers", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  const { number } = await writeIn(portal, session);
  await replyTo(portal, desk, number, "--content", "Which lamp?");
  const ticket = `${session.path}/tickets/${number}`;
  for (const [path, field, value, status] of [
    [`${session.path}/new`, "title", "", 422],
    [`${session.path}/new`, "title", QUESTION.title, 303],
    [ticket, "content", "", 422],
    [ticket, "seq", "1", 303],
    [ticket, "content", "Hello", 303],
    [ticket, "status", "resolved", 303],
  ] as const) {
    const form = await openForm(portal.url, path, field);
    const answer = await sendForm(portal.url, form, { content: "Hello", [field]: value });
    expect([path, field, answer.status]).toEqual([path, field, status]);
    expectPrivate(answer);
    if (status === 303) expect(answer.headers.location).toMatch(/^\/w\/[\w-]{43}\/tickets\//);
    else expect(directivesOf(answer)["frame-ancestors"]).toBe("*");
  }
});

test("HEAD of a session's page tells no wrong length", async ({ portal }) => {
  const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const answer = await ask(portal.url, path, { method: "HEAD" });
  expect([answer.status, answer.bytes]).toEqual([200, 0]);
  expect(answer.headers["content-length"]).toBeUndefined();
  expectPrivate(answer);
});

for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]) {
  test(`${method} of a session's page answers 405`, async ({ portal }) => {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const answer = await ask(portal.url, path, { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
    expectPrivate(answer);
  });
}

/** What follows a living session and is no page. */
const GARBAGE = [
  "/nothing",
  "/tickets",
  "/tickets/",
  "/tickets/1/2",
  "/tickets/%ff",
  "/tickets/%E0%A4%A",
  "/new/1",
  "/NEW",
  "/%6eew",
  "/new.rsc",
  "//new",
  "/..%2f..%2fetc%2fpasswd",
  "/%",
];

for (const rest of GARBAGE) {
  test(`${rest} of a session is no page`, async ({ portal }) => {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const answer = await ask(portal.url, `${path}${rest}`);
    expect(answer.status).toBe(404);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expectPrivate(answer);
  });
}

for (const number of ["%00", "a%00b", "a%2Fb", "%F0%9F%90%A6", "%25", "'--", "9".repeat(8000)]) {
  test(`the number ${number.slice(0, 12)} is one that nobody has`, async ({ portal }) => {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const answer = await ask(portal.url, `${path}/tickets/${number}`);
    expect(answer.status).toBe(404);
    expectPrivate(answer);
  });
}

for (const headers of [
  { RSC: "1", "Next-Router-State-Tree": "x" },
  { "Next-Action": `7f${"0".repeat(40)}` },
  { "X-Forwarded-Host": "evil.example" },
  { Host: "evil.example" },
  { "If-None-Match": "*" },
  { Range: "bytes=0-5" },
]) {
  test(`the headers ${JSON.stringify(headers).slice(0, 50)} change no page`, async ({ portal }) => {
    const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const answer = await ask(portal.url, path, { headers });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<html lang="en" class="framed">');
    expect(answer.body).not.toContain("evil.example");
  });
}
