import { alikeOf, expectProblem } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import { beginSession, call, deskOfLevel, writeIn } from "./support/session";

/** Every call that wants a session. */
const CALLS = {
  unread: {},
  tickets: {},
  "tickets?limit=2": { body: { title: "A", content: "B" } },
  "tickets/2616-2": {},
  "tickets/2616-2/comments": { body: { content: "A" } },
};

/** What a call may carry in the place of a living session. */
const NO_SESSION: Record<string, (living: string) => string | undefined> = {
  nothing: () => undefined,
  "an empty header": () => "",
  "the word alone": () => "Bearer",
  "the word and a space": () => "Bearer ",
  "another scheme": (living) => `Basic ${living}`,
  "the token alone": (living) => living,
  "a token that never was": () => `Bearer ${"A".repeat(43)}`,
  "a short token": (living) => `Bearer ${living.slice(1)}`,
  "a token and more": (living) => `Bearer ${living}A`,
  "two tokens": (living) => `Bearer ${living} ${living}`,
  "a padded token": (living) => `Bearer ${living}=`,
  "a text of 5 kB": () => `Bearer ${"a".repeat(5000)}`,
};

for (const [what, headerOf] of Object.entries(NO_SESSION)) {
  test(`${what} is no session, on any call`, async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const stranger = { ...session, token: "B".repeat(43) };
    for (const [path, question] of Object.entries(CALLS)) {
      const expected = await call(portal, stranger, path, question);
      expectProblem(expected, { status: 401, code: "session_invalid" });
      expect(expected.headers["www-authenticate"]).toBe("Bearer");
      const headers = { Authorization: headerOf(session.token) };
      const answer = await call(portal, session, path, { ...question, headers });
      expect(alikeOf(answer), path).toEqual(alikeOf(expected));
    }
  });
}

test("a session that has ended is as unknown as one that never was", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await call(portal, session, "session", { method: "DELETE" });
  const never = { ...session, token: "A".repeat(43) };
  for (const path of ["unread", "tickets", "tickets/2616-2"]) {
    const answer = await call(portal, session, path);
    expectProblem(answer, { status: 401, code: "session_invalid" });
    expect(alikeOf(answer)).toEqual(alikeOf(await call(portal, never, path)));
  }
});

test("a session of one desk is none on another", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  const other = await deskOfLevel(portal, "signature");
  const astray = { ...session, desk: other.token };
  const never = { ...astray, token: "A".repeat(43) };
  for (const path of ["unread", "tickets", `tickets/${number}`]) {
    const answer = await call(portal, astray, path);
    expect(alikeOf(answer)).toEqual(alikeOf(await call(portal, never, path)));
  }
  for (const desk of ["nosuchdesk", "%00", session.desk.toUpperCase()]) {
    const answer = await call(portal, { ...session, desk }, "tickets");
    expectProblem(answer, { status: 401, code: "session_invalid" });
  }
});

test("the scheme's case and the spaces after it do not matter", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (const scheme of ["bearer ", "BEARER ", "Bearer   "]) {
    const headers = { Authorization: `${scheme}${session.token}` };
    expect((await call(portal, session, "tickets", { headers })).status).toBe(200);
  }
});

test("a token in the address, in a cookie or in a body is none", async ({ portal }) => {
  const { desk, token } = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const path = `/api/widget/${desk}/tickets?token=${token}&access_token=${token}`;
  const headers = { Cookie: `session=${token}; token=${token}` };
  const answer = await ask(portal.url, path, { headers });
  expectProblem(answer, { status: 401, code: "session_invalid" });
});
