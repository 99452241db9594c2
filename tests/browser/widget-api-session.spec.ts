import { expectProblem, jsonOf } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import {
  askForSession,
  beginSession,
  call,
  deskOfLevel,
  type Person,
  type SignedDesk,
  signed,
  signedDesk,
  somebody,
} from "./support/session";
import { LANGUAGES, wordsOf } from "./support/words";

const HOUR_MS = 60 * 60 * 1000;
const seconds = () => Math.floor(Date.now() / 1000);

test("a session is an address, a token, what it may do and how long, and nothing else", async ({
  portal,
}) => {
  const desk = await deskOfLevel(portal, "mixed");
  const answer = await askForSession(portal, desk.token, signed(desk, somebody()));
  expect(answer.status).toBe(201);
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  const { token, expires_at: expires } = JSON.parse(answer.body);
  expect(jsonOf(answer)).toEqual({
    url: `${portal.url}/w/${token}`,
    token: expect.stringMatching(/^[\w-]{43}$/),
    verified: true,
    can_list: true,
    expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  const hours = (Date.parse(expires) - Date.now()) / HOUR_MS;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThan(12.1);
});

test("the address of a session opens its pages", async ({ portal }) => {
  const { path } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const page = await ask(portal.url, `${path}?lang=en`);
  expect(page.status).toBe(200);
  expect(page.body).toContain(wordsOf("en").list.empty);
});

test("every session has a token of its own", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const person = somebody();
  const first = await beginSession(portal, desk, person);
  expect((await beginSession(portal, desk, person)).token).not.toBe(first.token);
});

/** What a site may say, and what each level of a desk makes of it: verified? may it list? */
const CLAIMS: Record<string, [said: (desk: SignedDesk) => unknown, ...outcomes: string[]]> = {
  nothing: [() => ({}), "no, no", "no, no", "signature_required"],
  "an unsigned client": [() => somebody(), "no, yes", "no, no", "signature_required"],
  "an unsigned user of no client": [
    () => ({ user_email: "ida@example.com" }),
    "no, no",
    "no, no",
    "signature_required",
  ],
  "a signed client": [(desk) => signed(desk, somebody()), "yes, yes", "yes, yes", "yes, yes"],
  "a signed user of no client": [
    (desk) => signed(desk, { user_email: "ida@example.com" }),
    "yes, no",
    "yes, no",
    "yes, no",
  ],
  "a client with a wrong signature": [
    () => ({ ...somebody(), signature: "0".repeat(64) }),
    "no, yes",
    "signature_invalid",
    "signature_invalid",
  ],
  "a client signed ten minutes ahead": [
    (desk) => signed(desk, somebody(), seconds() + 600),
    "no, yes",
    "signed_at_in_future",
    "signed_at_in_future",
  ],
};

for (const [what, [said, ...outcomes]] of Object.entries(CLAIMS)) {
  for (const [place, level] of (["none", "mixed", "signature"] as const).entries()) {
    const outcome = outcomes[place] ?? "";
    test(`${what} at the level ${level}: ${outcome}`, async ({ portal }) => {
      const desk = await deskOfLevel(portal, level);
      const answer = await askForSession(portal, desk.token, said(desk));
      if (answer.status !== 201) return expectProblem(answer, { status: 403, code: outcome });
      const { verified, can_list: canList } = JSON.parse(answer.body);
      expect([verified, canList].map((may) => (may ? "yes" : "no")).join(", ")).toBe(outcome);
    });
  }
}

test("a desk may want signatures that are not old", async ({ portal }) => {
  const desk = await signedDesk(portal, "--signature-max-age", "60");
  const codeOf = async (signedAt?: number) => {
    const said = signed(desk, somebody(), signedAt);
    return JSON.parse((await askForSession(portal, desk.token, said)).body).code;
  };
  expect(await codeOf()).toBe("signed_at_required");
  expect(await codeOf(seconds() - 120)).toBe("signature_expired");
  expect(await codeOf(seconds() - 1)).toBeUndefined();
});

test.describe("a signature that is none", () => {
  const PERSON: Person = { client_external_id: "CRM-123", client_name: "Northwind" };
  const NONE: Record<string, (good: string) => unknown> = {
    "upper case": (good) => good.toUpperCase(),
    "a digit short": (good) => good.slice(1),
    "a digit long": (good) => `${good}0`,
    padded: (good) => `${good}zz`,
    "with a space before it": (good) => ` ${good}`,
    "with a line break after it": (good) => `${good}\n`,
    "a space": () => " ",
    "in Base64": (good) => Buffer.from(good, "hex").toString("base64"),
    "full-width digits": () => "０".repeat(64),
    "no hex at all": () => "z".repeat(64),
    zeros: () => "0".repeat(64),
    "a list of the right one": (good) => [good],
    "an object": (good) => ({ 0: good }),
    true: () => true,
    "a number": () => 42,
    "10 kB": () => "a".repeat(10_000),
  };

  for (const [what, change] of Object.entries(NONE)) {
    test(`because it is ${what} is refused in the very same words`, async ({ portal }) => {
      const desk = await deskOfLevel(portal, "mixed");
      const good = signed(desk, PERSON);
      const wrong = { ...PERSON, signature: "1".repeat(64) };
      const expected = await askForSession(portal, desk.token, wrong);
      expectProblem(expected, { status: 403, code: "signature_invalid" });
      const said = { ...good, signature: change(good.signature) };
      const answer = await askForSession(portal, desk.token, said);
      expect([answer.status, answer.body]).toEqual([expected.status, expected.body]);
    });
  }

  test("because it is of another desk, of another key or of other fields is refused so too", async ({
    portal,
  }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const other = await deskOfLevel(portal, "signature");
    for (const said of [
      signed(other, PERSON),
      signed({ ...desk, key: other.key }, PERSON),
      { ...signed(desk, PERSON), client_plan: "Premium" },
      { ...signed(desk, PERSON), client_name: undefined },
      { ...signed(desk, PERSON), signed_at: seconds() },
    ]) {
      const answer = await askForSession(portal, desk.token, said);
      expectProblem(answer, { status: 403, code: "signature_invalid" });
    }
  });
});

test("a new key ends the sessions, and the old one signs no more", async ({ portal }) => {
  const desk = await signedDesk(portal);
  const session = await beginSession(portal, desk);
  await portal.command("desk", "rotate-secret", desk.token);
  const after = await call(portal, session, "tickets");
  expectProblem(after, { status: 401, code: "session_invalid" });
  const again = await askForSession(portal, desk.token, signed(desk, somebody()));
  expectProblem(again, { status: 403, code: "signature_invalid" });
});

test("a new key with an overlap lets the old one begin new sessions", async ({ portal }) => {
  const desk = await signedDesk(portal);
  await portal.command("desk", "rotate-secret", desk.token, "--overlap", "600");
  expect(await beginSession(portal, desk)).toMatchObject({ verified: true });
});

test.describe("the language of a refusal", () => {
  for (const language of LANGUAGES) {
    test(`is ${language} where the site says so`, async ({ portal }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const said = { locale: language, signature: "wrong" };
      const answer = await askForSession(portal, token, said);
      expect(jsonOf(answer)).toMatchObject({ title: wordsOf(language).refusal.signature_invalid });
    });
  }

  test("is the browser's where the site says nothing, or nothing that we speak", async ({
    portal,
  }) => {
    const { token } = await deskOfLevel(portal, "mixed");
    for (const locale of [undefined, "tlh", null, 7, ["pl"]]) {
      const said = { locale, signature: "wrong" };
      const answer = await askForSession(portal, token, said, { "Accept-Language": "de-AT, pl" });
      expect(jsonOf(answer)).toMatchObject({ title: wordsOf("de").refusal.signature_invalid });
    }
  });

  test("is the page's in the calls after", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const answer = await call(portal, session, "tickets/0?locale=uk");
    expect(jsonOf(answer)).toMatchObject({ title: wordsOf("uk").refusal.ticket_not_found });
  });
});

test.describe("ending a session", () => {
  test("ends this one alone", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const person = somebody();
    const ended = await beginSession(portal, desk, person);
    const other = await beginSession(portal, desk, person);
    const answer = await call(portal, ended, "session", { method: "DELETE" });
    expect([answer.status, answer.bytes]).toEqual([204, 0]);
    const after = await call(portal, ended, "tickets");
    expectProblem(after, { status: 401, code: "session_invalid" });
    expect((await call(portal, other, "tickets")).status).toBe(200);
  });

  test("answers the same whether there was one or not", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const { token } = await beginSession(portal, desk);
    for (const bearer of [token, token, "A".repeat(43), "short", ""]) {
      const ended = { desk: desk.token, token: bearer };
      const answer = await call(portal, ended, "session", { method: "DELETE" });
      expect([answer.status, answer.bytes]).toEqual([204, 0]);
    }
  });
});
