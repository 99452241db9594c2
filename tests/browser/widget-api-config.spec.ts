import { alikeOf, expectProblem, jsonOf } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { signedDesk } from "./support/session";
import { LANGUAGES, wordsOf } from "./support/words";

const DEMO = "/api/widget/demo-mixed/config";
const GZIP = { "Accept-Encoding": "gzip" };
const MOST_BYTES = 2_000;

test("a desk's configuration may be kept for a minute, by anybody and on any site", async ({
  portal,
}) => {
  const { status, headers } = await ask(portal.url, DEMO);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/json");
  expect(headers["cache-control"]).toMatch(/^public, max-age=60\b/);
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(String(headers.vary).split(", ").sort()).toEqual(["Accept-Encoding", "Accept-Language"]);
  expect(headers["set-cookie"]).toBeUndefined();
});

test("a configuration that is known is not sent again", async ({ portal }) => {
  const first = await ask(portal.url, DEMO);
  const etag = String(first.headers.etag);
  expect(etag).toMatch(/^W\/"[\w-]{16}"$/);
  for (const known of [etag, `"another", ${etag}`]) {
    const again = await ask(portal.url, DEMO, { headers: { "If-None-Match": known } });
    expect([again.status, again.bytes]).toEqual([304, 0]);
    expect(again.headers.etag).toBe(etag);
    expect(again.headers["cache-control"]).toBe(first.headers["cache-control"]);
    expect(again.headers["access-control-allow-origin"]).toBe("*");
  }
});

test("a configuration of another language is sent", async ({ portal }) => {
  const polish = await ask(portal.url, `${DEMO}?locale=pl`);
  const headers = { "If-None-Match": String(polish.headers.etag) };
  const english = await ask(portal.url, `${DEMO}?locale=en`, { headers });
  expect(english.status).toBe(200);
  expect(english.headers.etag).not.toBe(polish.headers.etag);
});

test("the configuration is compressed for who can take it, and tells its length", async ({
  portal,
}) => {
  const plain = await ask(portal.url, DEMO);
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(Number(plain.headers["content-length"])).toBe(plain.bytes);
  const compressed = await ask(portal.url, DEMO, { headers: GZIP });
  expect(compressed.headers["content-encoding"]).toBe("gzip");
  expect(Number(compressed.headers["content-length"])).toBe(compressed.bytes);
  expect(compressed.bytes).toBeLessThan(plain.bytes);
  const unpacked = await fetch(`${portal.url}${DEMO}`, { headers: GZIP });
  expect(await unpacked.text()).toBe(plain.body);
});

test("the demo desk's configuration is less than 2 kB on the wire", async ({ portal }) => {
  for (const language of LANGUAGES) {
    const { bytes } = await ask(portal.url, `${DEMO}?locale=${language}`, { headers: GZIP });
    expect(bytes, language).toBeLessThan(MOST_BYTES);
  }
});

test("HEAD tells of the configuration what GET does, and no wrong length", async ({ portal }) => {
  const get = await ask(portal.url, DEMO);
  const head = await ask(portal.url, DEMO, { method: "HEAD" });
  expect([head.status, head.bytes, head.headers.etag]).toEqual([200, 0, get.headers.etag]);
  expect([undefined, `${get.bytes}`]).toContain(head.headers["content-length"]);
});

test("the configuration holds what the loader draws, and nothing else", async ({ portal }) => {
  const words = wordsOf("en").widget;
  expect(jsonOf(await ask(portal.url, `${DEMO}?locale=en`))).toEqual({
    name: "Bluebird Cycles",
    color: "#0f766e",
    accent: { color: "#0f766e", on: "#ffffff" },
    layout: "button",
    show_rules: [],
    hide_rules: [],
    locale: "en",
    labels: { ...words, panel: words.panel.replace("{desk}", "Bluebird Cycles") },
    look: expect.stringMatching(/^:host ?\{/),
    categories: [
      { code: "order", name: "Order and delivery" },
      { code: "repair", name: "Repair and warranty" },
      { code: "billing", name: "Invoice and payment" },
    ],
    attachments: { enabled: true, max_files: 10, max_bytes: 10_485_760 },
  });
});

test("what a desk keeps to itself is not in its configuration", async ({ portal }) => {
  const origins = ["--origins", "https://a.example", "--security", "signature"];
  const desk = await signedDesk(portal, ...origins, "--signature-max-age", "86399");
  const { body } = await ask(portal.url, `/api/widget/${desk.token}/config`);
  for (const kept of [desk.key, desk.token, "a.example", "signature", "86399"]) {
    expect(body).not.toContain(kept);
  }
});

test("the rules and the layout are the ones that the team set last", async ({ portal }) => {
  const desk = await signedDesk(portal, "--layout", "inline", "--show", "https://old.example/*");
  const before = await configOf(portal.url, desk.token);
  expect(before).toMatchObject({ layout: "inline", show_rules: ["https://old.example/*"] });
  const rules = ["--show", "https://a.example/*\n\n  */shop?*", "--hide", "*/checkout"];
  const look = ["--layout", "button", "--color", "#7c3aed"];
  await portal.command("desk", "update", desk.token, ...rules, ...look);
  expect(await configOf(portal.url, desk.token)).toMatchObject({
    layout: "button",
    color: "#7c3aed",
    show_rules: ["https://a.example/*", "*/shop?*"],
    hide_rules: ["*/checkout"],
  });
});

test("a desk that takes no new tickets is configured all the same", async ({ portal }) => {
  const desk = await signedDesk(portal, "--name", "Closed", "--inactive");
  expect(await configOf(portal.url, desk.token)).toMatchObject({ name: "Closed" });
});

test.describe("the language of the configuration", () => {
  for (const language of LANGUAGES) {
    test(`is ${language} where the site says so`, async ({ portal }) => {
      const headers = { "Accept-Language": "xx" };
      const answer = await ask(portal.url, `${DEMO}?locale=${language}`, { headers });
      const { button, close } = wordsOf(language).widget;
      expect(jsonOf(answer)).toMatchObject({ locale: language, labels: { button, close } });
    });
  }

  test("is the site's, or else the desk's, or else the browser's", async ({ portal }) => {
    const { token } = await signedDesk(portal, "--locale", "fr");
    const french = `/api/widget/${token}/config`;
    const headers = { "Accept-Language": "sk;q=0.5, uk" };
    for (const [path, locale] of [
      [`${french}?locale=de`, "de"],
      [french, "fr"],
      [`${DEMO}?locale=de`, "de"],
      [DEMO, "uk"],
    ] as const) {
      expect(jsonOf(await ask(portal.url, path, { headers }))).toMatchObject({ locale });
    }
  });

  for (const unknown of ["tlh", "", "PL", "constructor", "%00"]) {
    test(`is as if the site had not said ${JSON.stringify(unknown)}`, async ({ portal }) => {
      const headers = { "Accept-Language": "cs" };
      const answer = await ask(portal.url, `${DEMO}?locale=${unknown}`, { headers });
      expect(jsonOf(answer)).toMatchObject({ locale: "cs" });
    });
  }
});

test("a desk that is not there is a problem that says so", async ({ portal }) => {
  const answer = await ask(portal.url, "/api/widget/nosuchdesk/config");
  expectProblem(answer, { status: 404, code: "desk_not_found" });
  expect(answer.headers["access-control-allow-origin"]).toBe("*");
});

/** None of them can be a desk's token, so none is looked up. */
const MALFORMED = [
  "%00",
  "a%00b",
  "%F0%9F%90%A6",
  "a%2Fb",
  "..%2f..",
  "a%20b",
  "demo-mixed%20",
  "demo-mixed%00",
  "constructor",
  "__proto__",
  "a".repeat(65),
  "a".repeat(5000),
];

for (const token of MALFORMED) {
  test(`the desk ${token.slice(0, 20)} of ${token.length} is no better known than another`, async ({
    portal,
  }) => {
    const unknown = await ask(portal.url, "/api/widget/nosuchdesk/config");
    const malformed = await ask(portal.url, `/api/widget/${token}/config`);
    expect(alikeOf(malformed)).toEqual(alikeOf(unknown));
  });
}

test("a problem is told in the language asked for", async ({ portal }) => {
  for (const language of LANGUAGES) {
    const answer = await ask(portal.url, `/api/widget/nosuchdesk/config?locale=${language}`);
    expect(jsonOf(answer)).toMatchObject({ title: wordsOf(language).refusal.desk_not_found });
  }
});

async function configOf(url: string, token: string): Promise<unknown> {
  return jsonOf(await ask(url, `/api/widget/${token}/config`));
}
