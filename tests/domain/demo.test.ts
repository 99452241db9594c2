import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IDENTITY_FIELDS } from "@/app/_domain/clients/identity";
import { isSignedBy, signedMessage } from "@/app/_domain/clients/signature";
import { readSecretKey } from "@/app/_domain/desks/desk-secret";
import { readDeskPage, readListedDesks } from "@/app/_domain/desks/read-desk-page";
import { pauseMail } from "@/app/_domain/mail/mail-pause";
import { fillDemo } from "@/app/_server/demo";
import { welcome } from "@/app/_server/welcome";
import type { Environment } from "@/app/_web/environment";
import { GET } from "@/app/demo/route";
import { testDatabase } from "../support/database";

testDatabase();

const ENVIRONMENT: Environment = {
  NODE_ENV: "test",
  PORT: 3000,
  APP_URL: "http://localhost:3000",
  DATA_DIR: "/nowhere",
  TRUSTED_PROXY_HOPS: 0,
  RATE_LIMITS: "on",
  DEMO: "on",
  WEBHOOK_PRIVATE_ADDRESSES: "off",
};

function under(change: Partial<Environment>): Environment {
  globalThis.portalEnvironment = { ...ENVIRONMENT, ...change };
  return globalThis.portalEnvironment;
}

function fill(change: Partial<Environment> = {}) {
  return fillDemo({ environment: under(change), close: async () => {} });
}

async function visit(query = "", host = "127.0.0.1:3000") {
  const answer = await GET(new Request(`http://${host}/demo${query}`, { headers: { host } }));
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

/** What a browser finds in the page's own script. */
async function configurationOf(query: string) {
  const [, script] = /<script nonce="[^"]+">([^<]+)</.exec((await visit(query)).body) ?? [];
  return runInNewContext(`${script}; IntumHelpdeskWidget`);
}

const before = { status: 0, welcome: "" };
let ticket: string | undefined;

beforeAll(async () => {
  await fill({ DEMO: "off" });
  before.welcome = await welcome(under({}));
  before.status = (await visit()).status;
  ticket = await fill();
});

afterAll(() => {
  globalThis.portalEnvironment = undefined;
});

test("there is neither a page nor a word of it before the database is filled", () => {
  expect(before.status).toBe(404);
  expect(before.welcome).not.toContain("/demo");
});

test("an empty database is filled, and the ticket to look at has a link", () => {
  expect(ticket).toMatch(/^[\w-]{43}$/);
});

test("the desks of the shop are on no list, and have the level of their name", async () => {
  const listed = (await readListedDesks()).map(({ token }) => token);
  for (const level of ["none", "mixed", "signature"]) {
    expect(listed).not.toContain(`demo-${level}`);
    const desk = await readDeskPage(`demo-${level}`);
    expect(desk).toMatchObject({ name: "Bluebird Cycles", securityLevel: level });
    expect(desk?.categories.map(({ code }) => code)).toEqual(["order", "repair", "billing"]);
  }
});

test("a newcomer is told where the page is, on another site than the portal", async () => {
  expect(await welcome(under({ PORT: 3000 }))).toContain(" http://127.0.0.1:3000/demo\n");
});

test("it is nowhere when no demo is wanted, whatever the database holds", async () => {
  const variables = { DEMO: undefined, DATABASE_URL: "postgres://localhost/portal" };
  under(variables);
  expect((await visit()).status).toBe(404);
  expect(await welcome(under(variables))).not.toContain("/demo");
  under({});
});

test("whoever starts a portal whose mail is paused is told so", async () => {
  await pauseMail(true);
  expect(await welcome(under({}))).toContain("npm run portal -- mail resume");
  await pauseMail(false);
  expect(await welcome(under({}))).not.toContain("mail resume");
});

describe("the widget on the page", () => {
  test.each(["none", "mixed", "signature"])("is signed for the desk of level %s", async (level) => {
    const given = await configurationOf(`?client=zofia&level=${level}`);
    const { account_url, desk_token: deskToken, signed_at: signedAt, signature } = given;
    expect({ account_url, deskToken }).toEqual({
      account_url: "http://localhost:3000",
      deskToken: `demo-${level}`,
    });
    const identity = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, given[field]]));
    const message = signedMessage({ deskToken, signedAt, identity });
    expect(isSignedBy(await readSecretKey(deskToken), message, signature)).toBe(true);
  });

  test("says who is there without a proof when that is asked for", async () => {
    const given = await configurationOf("?signed=no");
    expect(given).toMatchObject({ client_name: "Harbour Hotels", user_name: "Nora Whitfield" });
    expect(given).not.toHaveProperty("signature");
  });

  test("says nothing when nobody is signed in", async () => {
    expect(await configurationOf("?client=none&locale=pl&layout=inline")).toEqual({
      account_url: "http://localhost:3000",
      desk_token: "demo-mixed",
      locale: "pl",
      layout: "inline",
    });
  });
});

test("each answer is nobody else's and has a nonce of its own", async () => {
  const [first, second] = await Promise.all([visit(), visit()]);
  expect(first.headers.get("cache-control")).toBe("private, no-store");
  expect(first.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const policies = [first, second].map(({ headers }) => headers.get("content-security-policy"));
  expect(policies[0]).not.toBe(policies[1]);
  const [, nonce = "none"] = /'nonce-([^']+)'/.exec(policies[0] ?? "") ?? [];
  expect(first.body).toContain(`<script nonce="${nonce}">`);
});

test("a reader on the portal's own site is sent to another one", async () => {
  const other = "http://127.0.0.1:3000/demo?level=none";
  expect((await visit("?level=none", "localhost:3000")).body).toContain(`href="${other}"`);
  expect((await visit("?level=none")).body).not.toContain("another site");
});
