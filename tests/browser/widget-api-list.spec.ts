import { z } from "zod";
import { expectProblem, jsonOf } from "./support/api-problem";
import { expect, test, type Visited } from "./support/portal-test";
import {
  type BegunSession,
  beginSession,
  beginWith,
  call,
  commentIn,
  deskOfLevel,
  replyTo,
  somebody,
  writeIn,
} from "./support/session";

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const listed = z.object({
  tickets: z.array(z.object({ number: z.string(), title: z.string(), unread: z.boolean() })),
  next_cursor: z.string().nullable(),
});

/** The list as the session is told it, asked for with these parameters. */
async function listOf(portal: Visited, session: BegunSession, asked: Record<string, string> = {}) {
  const answer = await call(portal, session, `tickets?${new URLSearchParams(asked)}`);
  expect(answer.status).toBe(200);
  return listed.parse(jsonOf(answer));
}

async function titlesOf(
  portal: Visited,
  session: BegunSession,
  asked: Record<string, string> = {},
): Promise<string[]> {
  return (await listOf(portal, session, asked)).tickets.map(({ title }) => title);
}

async function unreadOf(portal: Visited, session: BegunSession): Promise<unknown> {
  return jsonOf(await call(portal, session, "unread"));
}

test("a client without tickets has an empty list", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const answer = await call(portal, session, "tickets");
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(jsonOf(answer)).toEqual({ tickets: [], next_cursor: null });
  expect(await unreadOf(portal, session)).toEqual({ count: 0 });
});

test("a row tells what the client may know, and nothing else", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk, somebody({ user_email: "ida@example.com" }));
  const { number } = await writeIn(portal, session, { title: "Lamp", priority: "high" });
  expect(jsonOf(await call(portal, session, "tickets"))).toEqual({
    tickets: [
      {
        number,
        title: "Lamp",
        status: "open",
        priority: "high",
        category: null,
        author_name: "Ida Berg",
        created_at: TIME,
        last_activity_at: TIME,
        unread: false,
      },
    ],
    next_cursor: null,
  });
});

test("the newest comes first, and each page goes on where the last one ended", async ({
  portal,
}) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (const title of ["1", "2", "3", "4", "5"]) await writeIn(portal, session, { title });
  const pages: string[][] = [];
  let cursor: string | null = "";
  do {
    const after: Record<string, string> = cursor ? { cursor } : {};
    const page = await listOf(portal, session, { limit: "2", ...after });
    pages.push(page.tickets.map(({ title }) => title));
    cursor = page.next_cursor;
  } while (cursor);
  expect(pages).toEqual([["5", "4"], ["3", "2"], ["1"]]);
});

test("a last page that is full says that it is the last", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (const title of ["1", "2"]) await writeIn(portal, session, { title });
  expect((await listOf(portal, session, { limit: "2" })).next_cursor).toBeNull();
  expect((await listOf(portal, session, { limit: "1" })).next_cursor).not.toBeNull();
});

test("a ticket written meanwhile moves no page", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  for (const title of ["1", "2", "3"]) await writeIn(portal, session, { title });
  const { next_cursor: cursor } = await listOf(portal, session, { limit: "2" });
  await writeIn(portal, session, { title: "4" });
  expect(await titlesOf(portal, session, { limit: "2", cursor: cursor ?? "" })).toEqual(["1"]);
});

test("a cursor of another client shows nothing of that client", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const session = await beginSession(portal, desk);
  for (const title of ["1", "2", "3"]) await writeIn(portal, session, { title });
  const { next_cursor: cursor } = await listOf(portal, session, { limit: "1" });
  const stranger = await beginSession(portal, desk);
  expect(await titlesOf(portal, stranger, { cursor: cursor ?? "" })).toEqual([]);
});

test.describe("a list is filtered", () => {
  let session: BegunSession;
  let numbers: Record<string, string>;

  test.beforeAll(async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    session = await beginSession(portal, desk);
    const lamp = await writeIn(portal, session, { title: "Lamp", content: "100% dark_blue" });
    const chain = await writeIn(portal, session, { title: "Żółty chain", content: "It is RUSTY" });
    const bell = await writeIn(portal, session, { title: "Bell", content: "Too quiet" });
    await replyTo(portal, desk, chain.number, "--content", "Which?", "--status", "waiting");
    await replyTo(portal, desk, bell.number, "--content", "Done", "--status", "resolved");
    numbers = { lamp: lamp.number, chain: chain.number, bell: bell.number };
  });

  for (const [status, titles] of [
    ["open", ["Lamp"]],
    ["in_progress", []],
    ["waiting", ["Żółty chain"]],
    ["resolved", ["Bell"]],
  ] as const) {
    test(`by the status ${status}`, async ({ portal }) => {
      expect(await titlesOf(portal, session, { status })).toEqual(titles);
    });
  }

  for (const [q, titles] of [
    ["lamp", ["Lamp"]],
    ["żÓŁTY", ["Żółty chain"]],
    ["rusty", ["Żółty chain"]],
    ["  chain  ", ["Żółty chain"]],
    ["l", ["Bell", "Lamp"]],
    ["%", ["Lamp"]],
    ["_", ["Lamp"]],
    ["0%_", []],
    ["\\", []],
    ["nothing of it", []],
    ["", ["Bell", "Żółty chain", "Lamp"]],
    ["\0", ["Bell", "Żółty chain", "Lamp"]],
    ["a".repeat(5000), []],
  ] as const) {
    test(`by the text ${JSON.stringify(q.slice(0, 20))}`, async ({ portal }) => {
      expect(await titlesOf(portal, session, { q })).toEqual(titles);
    });
  }

  test("by a number, with or without #", async ({ portal }) => {
    const { bell = "" } = numbers;
    expect(await titlesOf(portal, session, { q: bell })).toContain("Bell");
    expect(await titlesOf(portal, session, { q: `#${bell}` })).toContain("Bell");
  });

  test("by both at once, page by page", async ({ portal }) => {
    expect(await titlesOf(portal, session, { q: "l", status: "open" })).toEqual(["Lamp"]);
    const first = await listOf(portal, session, { q: "l", limit: "1" });
    const cursor = first.next_cursor ?? "";
    expect(await titlesOf(portal, session, { q: "l", limit: "1", cursor })).toEqual(["Lamp"]);
  });

  test("for each client apart", async ({ portal }) => {
    const stranger = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    expect(await titlesOf(portal, stranger, { q: "lamp" })).toEqual([]);
    expect(await titlesOf(portal, stranger, { q: numbers.lamp ?? "" })).toEqual([]);
  });
});

test.describe("a list cannot be asked for", () => {
  for (const [query, errors] of [
    ["limit=0", { limit: ["range"] }],
    ["limit=101", { limit: ["range"] }],
    ["limit=-1", { limit: ["range"] }],
    ["limit=x", { limit: ["type"] }],
    ["limit=1.5", { limit: ["type"] }],
    ["limit=1e400", { limit: ["type"] }],
    ["limit=", { limit: ["range"] }],
    ["cursor=x", { cursor: ["unknown"] }],
    ["cursor=", { cursor: ["unknown"] }],
    ["cursor=%00", { cursor: ["unknown"] }],
    [`cursor=${"A".repeat(5000)}`, { cursor: ["unknown"] }],
    [`cursor=${cursorOf("x 00000000-0000-0000-0000-000000000000")}`, { cursor: ["unknown"] }],
    [`cursor=${cursorOf("1 nothing")}`, { cursor: ["unknown"] }],
    ["status=closed", { status: ["unknown"] }],
    ["status=", { status: ["unknown"] }],
    ["status=OPEN", { status: ["unknown"] }],
    ["status=x&limit=0&cursor=x", { status: ["unknown"], limit: ["range"], cursor: ["unknown"] }],
  ] as [string, Record<string, string[]>][]) {
    test(`with ${query.slice(0, 60)}`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const answer = await call(portal, session, `tickets?${query}`);
      expectProblem(answer, { status: 400, code: "invalid", errors });
    });
  }

  test("by a session that may not list, however it asks", async ({ portal }) => {
    const { token } = await deskOfLevel(portal, "mixed");
    for (const said of [{}, somebody(), { user_email: "ida@example.com" }]) {
      const session = await beginWith(portal, token, said);
      await writeIn(portal, session, { name: "Ida Berg", email: "ida@example.com" });
      for (const query of ["", "?q=a", "?status=open", "?limit=1"]) {
        const answer = await call(portal, session, `tickets${query}`);
        expectProblem(answer, { status: 403, code: "list_not_allowed" });
      }
      expect(await unreadOf(portal, session)).toEqual({ count: 0 });
    }
  });
});

test("parameters that there are not are left alone", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  await writeIn(portal, session, { title: "Lamp" });
  const asked = { client_id: "1", assignee: "x", constructor: "y", limit: "100" };
  expect(await titlesOf(portal, session, asked)).toEqual(["Lamp"]);
});

test.describe("the people of one client", () => {
  test("see the same list, with who wrote what", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const ida = somebody();
    const idas = await beginSession(portal, desk, ida);
    const olga = { ...ida, user_external_id: "2", user_name: "Olga Reyes" };
    const olgas = await beginSession(portal, desk, olga);
    await writeIn(portal, idas, { title: "Lamp" });
    await writeIn(portal, olgas, { title: "Chain" });
    const first = await call(portal, idas, "tickets");
    expect(first.body).toBe((await call(portal, olgas, "tickets")).body);
    expect(jsonOf(first)).toMatchObject({
      tickets: [
        { title: "Chain", author_name: "Olga Reyes" },
        { title: "Lamp", author_name: "Ida Berg" },
      ],
    });
  });

  test("have read what each has read", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const ida = somebody();
    const idas = await beginSession(portal, desk, ida);
    const olgas = await beginSession(portal, desk, { ...ida, user_external_id: "2" });
    const { number } = await writeIn(portal, idas);
    await replyTo(portal, desk, number, "--content", "Which lamp?");
    for (const session of [idas, olgas]) {
      expect(await unreadOf(portal, session)).toEqual({ count: 1 });
      expect((await listOf(portal, session)).tickets).toMatchObject([{ unread: true }]);
    }
    await commentIn(portal, idas, number, "The green one.");
    expect(await unreadOf(portal, idas)).toEqual({ count: 0 });
    expect((await listOf(portal, idas)).tickets).toMatchObject([{ unread: false }]);
    expect(await unreadOf(portal, olgas)).toEqual({ count: 1 });
    const anew = await beginSession(portal, desk, ida);
    expect(await unreadOf(portal, anew)).toEqual({ count: 0 });
  });

  test("have read nothing by asking, however often", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session);
    await replyTo(portal, desk, number, "--content", "Which lamp?");
    const before = await portal.command("ticket", "show", desk.token, number);
    for (const path of ["unread", "tickets", `tickets/${number}`, "tickets?q=lamp"]) {
      for (const method of ["GET", "HEAD", "GET"]) await call(portal, session, path, { method });
    }
    expect(await unreadOf(portal, session)).toEqual({ count: 1 });
    expect(await portal.command("ticket", "show", desk.token, number)).toEqual(before);
  });
});

/** A cursor as one of ours is written, whatever it says. */
function cursorOf(text: string): string {
  return Buffer.from(text).toString("base64url");
}
