import { expectSafeHeaders } from "./support/helpful-page";
import { expect, test } from "./support/portal-test";
import { ask, openForm, sendForm, TICKET } from "./support/raw-http";

const PAGES = ["home", "desk", "demoTicket"] as const;

for (const name of PAGES) {
  test(`the page ${name} runs scripts of its own origin only`, async ({ portal }) => {
    const path = name === "home" ? "/" : portal[name];
    const answer = await ask(portal.url, path);
    expect(answer.status).toBe(200);
    expectSafeHeaders(answer, path);
    const policy = answer.headers["content-security-policy"];
    expect(directive(policy, "script-src")).toBe("'self'");
    expect(directive(policy, "default-src")).toBe("'none'");
    expect(directive(policy, "base-uri")).toBe("'none'");
    expect(directive(policy, "form-action")).toBe("'self'");
  });

  test(`the style nonce of the page ${name} is another every time`, async ({ portal }) => {
    const path = name === "home" ? "/" : portal[name];
    const nonces = [await ask(portal.url, path), await ask(portal.url, path)].map(
      ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
    );
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
}

test("a desk may be framed by any site that it does not limit", async ({ portal }) => {
  const { headers } = await ask(portal.url, portal.desk);
  expect(directive(headers["content-security-policy"], "frame-ancestors")).toBe("*");
});

test("a ticket may be framed by nobody", async ({ portal }) => {
  const { headers } = await ask(portal.url, portal.demoTicket);
  expect(directive(headers["content-security-policy"], "frame-ancestors")).toBe("'none'");
});

for (const detour of ["/", "/x/..", "/."]) {
  test(`a ticket asked for by way of ${detour} carries the headers of a ticket`, async ({
    portal,
  }) => {
    const answer = await ask(portal.url, `${detour}${portal.demoTicket}`);
    expect(answer.status).toBe(200);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers["x-robots-tag"]).toBe("noindex, nofollow");
  });
}

test("the redirect after sending carries the headers too", async ({ portal }) => {
  const form = await openForm(portal.url, portal.desk);
  const answer = await sendForm(portal.url, form, TICKET);
  expect(answer.status).toBe(303);
  expectSafeHeaders(answer, portal.desk);
});

test("a form that came back carries the headers of its page", async ({ portal }) => {
  const form = await openForm(portal.url, portal.demoTicket);
  const answer = await sendForm(portal.url, form, { content: "" });
  expect(answer.status).toBe(422);
  expectSafeHeaders(answer, portal.demoTicket);
});

for (const path of ["/portal.js", "/icon.svg", "/healthz", "/readyz"]) {
  test(`${path} carries the headers of all answers`, async ({ portal }) => {
    const answer = await ask(portal.url, path);
    expect(answer.status).toBe(200);
    expectSafeHeaders(answer, path);
  });
}

test("a built file may be kept for ever", async ({ portal }) => {
  const { body } = await ask(portal.url, "/");
  const [style = ""] = /\/_next\/static\/[^"]+\.css/.exec(body) ?? [];
  const answer = await ask(portal.url, style);
  expect(answer.status).toBe(200);
  expectSafeHeaders(answer, style);
  expect(answer.headers["cache-control"]).toContain("immutable");
});

for (const headers of [{}, { "Accept-Encoding": "gzip" }, { "Accept-Encoding": "gzip;q=0" }]) {
  test(`a page asked for with ${JSON.stringify(headers)} tells its length`, async ({ portal }) => {
    const answer = await ask(portal.url, portal.desk, { headers });
    expect(Number(answer.headers["content-length"])).toBe(answer.bytes);
    const gzip = "Accept-Encoding" in headers && headers["Accept-Encoding"] === "gzip";
    expect(answer.headers["content-encoding"]).toBe(gzip ? "gzip" : undefined);
  });
}

test("HEAD answers as GET does, without the page", async ({ portal }) => {
  const path = `${portal.desk}?lang=en`;
  const head = await ask(portal.url, path, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.bytes).toBe(0);
  expectSafeHeaders(head, path);
});

function directive(policy: string | string[] | undefined, name: string): string | undefined {
  const parts = String(policy).split("; ");
  return parts.find((part) => part.startsWith(`${name} `))?.slice(name.length + 1);
}
