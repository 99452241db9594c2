import { alikeOf, expectProblem, jsonOf } from "./support/api-problem";
import { expect, test, type Visited } from "./support/portal-test";
import {
  type BegunSession,
  beginSession,
  beginWith,
  call,
  deskOfLevel,
  QUESTION,
  somebody,
  writeIn,
} from "./support/session";

/** Sends a ticket, or a comment on one, under this key. */
function send(
  portal: Visited,
  session: BegunSession,
  sent: { key: string; body?: object; number?: string },
) {
  const { key, body = sent.number ? { content: "Hello" } : QUESTION, number } = sent;
  const path = number ? `tickets/${number}/comments` : "tickets";
  return call(portal, session, path, { body, headers: { "Idempotency-Key": key } });
}

async function ticketCount(portal: Visited, session: BegunSession): Promise<number> {
  return JSON.parse((await call(portal, session, "tickets")).body).tickets.length;
}

async function commentCount(portal: Visited, session: BegunSession, number: string) {
  return JSON.parse((await call(portal, session, `tickets/${number}`)).body).comment_count;
}

test("a ticket sent twice with one key is one ticket with one answer", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const first = await send(portal, session, { key: "a" });
  expect(first.status).toBe(201);
  const second = await send(portal, session, { key: "a" });
  expect(alikeOf(second)).toEqual(alikeOf(first));
  expect(await ticketCount(portal, session)).toBe(1);
});

test("a ticket sent ten times at once with one key is one ticket", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => send(portal, session, { key: "a" })),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(await ticketCount(portal, session)).toBe(1);
});

test("without a key, each sending is a ticket", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const [first, second] = [await writeIn(portal, session), await writeIn(portal, session)];
  expect(first.number).not.toBe(second.number);
  expect(await ticketCount(portal, session)).toBe(2);
});

test("another key is another ticket", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (const key of ["a", "A", "b"]) await send(portal, session, { key });
  expect(await ticketCount(portal, session)).toBe(3);
});

test("the same key for another ticket is refused, and makes none", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await send(portal, session, { key: "a" });
  for (const change of [{ title: "Another" }, { content: "Other" }, { priority: "high" }]) {
    const answer = await send(portal, session, { key: "a", body: { ...QUESTION, ...change } });
    expectProblem(answer, { status: 422, code: "idempotency_key_reused" });
  }
  expect(await ticketCount(portal, session)).toBe(1);
});

test("the same ticket written otherwise is the same", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { title, content } = QUESTION;
  const first = await send(portal, session, { key: "a" });
  const body = { priority: "normal", content: `${content}\r\n`, title: ` ${title}` };
  const second = await send(portal, session, { key: "a", body });
  expect(second.body).toBe(first.body);
});

test("a refused sending uses up no key", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const refused = await send(portal, session, {
    key: "a",
    body: { ...QUESTION, category: "rockets" },
  });
  expect(refused.status).toBe(400);
  expect((await send(portal, session, { key: "a" })).status).toBe(201);
});

test("a key goes on in a new session of the same person", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const person = somebody();
  const first = await send(portal, await beginSession(portal, desk, person), { key: "a" });
  const second = await send(portal, await beginSession(portal, desk, person), { key: "a" });
  expect(second.body).toBe(first.body);
});

test("a key means nothing to anybody else", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const ida = somebody();
  const author = { ...QUESTION, name: "Ada", email: "ada@example.com" };
  const senders = [
    await beginSession(portal, desk, ida),
    await beginSession(portal, desk, { ...ida, user_external_id: "2" }),
    await beginSession(portal, desk),
    await beginWith(portal, desk.token, {}),
    await beginWith(portal, desk.token, {}),
  ];
  const urls = new Set<unknown>();
  for (const session of senders) {
    const answer = await send(portal, session, { key: "a", body: author });
    expect(answer.status).toBe(201);
    urls.add(jsonOf(answer));
  }
  expect(new Set([...urls].map((url) => JSON.stringify(url))).size).toBe(senders.length);
});

test("a comment sent ten times with one key is one comment with one answer", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => send(portal, session, { key: "a", number })),
  );
  const expected = { seq: 1, author_name: "Ida Berg", content: "Hello" };
  expect(answers.map(jsonOf)).toEqual(answers.map(() => expected));
  expect(await commentCount(portal, session, number)).toBe(1);
});

test("a comment sent again later keeps its place", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  for (const key of ["a", "b"]) await send(portal, session, { key, number });
  const again = await send(portal, session, { key: "a", number });
  expect(jsonOf(again)).toMatchObject({ seq: 1 });
  expect(await commentCount(portal, session, number)).toBe(2);
});

test("the same key for another comment is refused", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  await send(portal, session, { key: "a", number });
  const answer = await send(portal, session, { key: "a", number, body: { content: "Bye" } });
  expectProblem(answer, { status: 422, code: "idempotency_key_reused" });
  expect(await commentCount(portal, session, number)).toBe(1);
});

test("the same key on two tickets is two comments", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (const { number } of [await writeIn(portal, session), await writeIn(portal, session)]) {
    expect((await send(portal, session, { key: "a", number })).status).toBe(201);
    expect(await commentCount(portal, session, number)).toBe(1);
  }
});

test.describe("a key", () => {
  for (const [what, key] of [
    ["of 255 characters", "k".repeat(255)],
    ["of one character", "!"],
    ["in quotes", '"8e03978e-40d5-43dd-bc93-6894a57f9324"'],
  ] as const) {
    test(`${what} is one`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      expect((await send(portal, session, { key })).status).toBe(201);
    });
  }

  for (const [what, key] of [
    ["of 256 characters", "k".repeat(256)],
    ["with a space", "a b"],
    ["with a tab", "a\tb"],
    ["of nothing", ""],
    ["with a letter that is not ASCII", "klucz-\u00f3"],
  ] as const) {
    test(`${what} is none, and nothing is written`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const answer = await send(portal, session, { key });
      expectProblem(answer, { status: 400, code: "idempotency_key_invalid" });
      const { number } = await writeIn(portal, session);
      const comment = await send(portal, session, { key, number });
      expectProblem(comment, { status: 400, code: "idempotency_key_invalid" });
      expect(await ticketCount(portal, session)).toBe(1);
      expect(await commentCount(portal, session, number)).toBe(0);
    });
  }
});
