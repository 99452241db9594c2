import { z } from "zod";
import { alikeOf, expectProblem, jsonOf } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { ask } from "./support/raw-http";
import {
  beginSession,
  beginWith,
  call,
  commentIn,
  deskOfLevel,
  QUESTION,
  replyTo,
  signedDesk,
  somebody,
  writeIn,
} from "./support/session";

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const AUTHOR = { name: "Ada Brightly", email: "ada@example.com" };

test.describe("a new ticket", () => {
  test("is answered with its number and its public link, which opens it", async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const body = { ...QUESTION, title: "  The lamp\nflickers " };
    const answer = await call(portal, session, "tickets", { body });
    expect(answer.status).toBe(201);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(jsonOf(answer)).toEqual({
      number: expect.stringMatching(/^\d{4}-\d+$/),
      url: expect.stringMatching(/^http:\/\/localhost:\d+\/t\/[\w-]{43}$/),
    });
    const page = await ask(portal.url, new URL(JSON.parse(answer.body).url).pathname);
    expect(page.status).toBe(200);
    expect(page.body).toContain("The lamp flickers");
  });

  test("is the person's, whatever name it is sent with", async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const { number } = await writeIn(portal, session, AUTHOR);
    const read = await call(portal, session, `tickets/${number}`);
    expect(jsonOf(read)).toMatchObject({ author_name: "Ida Berg" });
  });

  test("has the priority and the category that it was sent with", async ({ portal }) => {
    const desk = await signedDesk(portal);
    await portal.command("category", "create", desk.token, "--code", "repair", "--name", "Repair");
    const session = await beginSession(portal, desk);
    const chosen = { priority: "urgent", category: "repair" };
    const { number } = await writeIn(portal, session, chosen);
    expect(jsonOf(await call(portal, session, `tickets/${number}`))).toMatchObject(chosen);
  });

  test("keeps what can be kept of characters that cannot", async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const body = { title: "a\0\u202eb\ud800", content: "one\r\ntwo\0\n\n" };
    const { number } = await writeIn(portal, session, body);
    const read = await call(portal, session, `tickets/${number}`);
    expect(jsonOf(read)).toMatchObject({ title: "ab\ufffd", content: "one\ntwo" });
  });

  const LONG = { title: "a".repeat(201), content: "a".repeat(20_001) };
  for (const [what, change, errors] of [
    ["without a title", { title: undefined }, { title: ["required"] }],
    ["without a content", { content: undefined }, { content: ["required"] }],
    ["with a title of spaces", { title: " \u200b\n" }, { title: ["required"] }],
    ["with a content of NULs", { content: "\0\0" }, { content: ["required"] }],
    ["with a number for a title", { title: 42 }, { title: ["type"] }],
    ["with null for a content", { content: null }, { content: ["type"] }],
    ["with a list for a content", { content: ["a"] }, { content: ["type"] }],
    ["with too long texts", LONG, { title: ["too_long"], content: ["too_long"] }],
    ["with an unknown priority", { priority: "now" }, { priority: ["unknown"] }],
    ["with a number for a priority", { priority: 1 }, { priority: ["type"] }],
    ["with an unknown category", { category: "rockets" }, { category: ["unknown"] }],
    ["with an object for a category", { category: {} }, { category: ["type"] }],
    ["with an address that is none", { email: "ida" }, { email: ["email"] }],
    ["with a long name", { name: "a".repeat(201) }, { name: ["too_long"] }],
  ] as [string, Record<string, unknown>, Record<string, string[]>][]) {
    test(`${what} is refused at its field`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const answer = await call(portal, session, "tickets", { body: { ...QUESTION, ...change } });
      expectProblem(answer, { status: 400, code: "invalid", errors });
      expect(jsonOf(await call(portal, session, "tickets"))).toMatchObject({ tickets: [] });
    });
  }

  for (const field of [
    "assignee",
    "status",
    "identity",
    "number",
    "client_id",
    "client_external_id",
    "session_id",
    "locale",
    "created_at",
    "visibility",
    "form",
    "website",
  ]) {
    test(`cannot be given a field ${field}`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const body = { ...QUESTION, [field]: "resolved" };
      const answer = await call(portal, session, "tickets", { body });
      const errors = { [field]: ["unknown_field"] };
      expectProblem(answer, { status: 400, code: "invalid", errors });
    });
  }

  test("as plain text is refused", async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const headers = { "Content-Type": "text/plain" };
    const answer = await call(portal, session, "tickets", { body: QUESTION, headers });
    expectProblem(answer, { status: 415, code: "unsupported_type" });
  });

  test("on a desk that takes none is refused, while old ones go on", async ({ portal }) => {
    const desk = await signedDesk(portal);
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session);
    await portal.command("desk", "update", desk.token, "--inactive");
    const refused = await call(portal, session, "tickets", { body: QUESTION });
    expectProblem(refused, { status: 410, code: "desk_inactive" });
    expect((await commentIn(portal, session, number, "Hello")).status).toBe(201);
    expect((await call(portal, session, "tickets")).status).toBe(200);
    const anew = await beginSession(portal, desk);
    expectProblem(await call(portal, anew, "tickets", { body: QUESTION }), {
      status: 410,
      code: "desk_inactive",
    });
  });
});

test.describe("whom nobody vouches for", () => {
  for (const [who, said] of [
    ["an anonymous visitor", {}],
    ["an unsigned client", somebody({ user_email: "ida@example.com" })],
  ] as const) {
    test(`${who} says who they are`, async ({ portal }) => {
      const { token } = await deskOfLevel(portal, "mixed");
      const session = await beginWith(portal, token, said);
      for (const [author, missing] of [
        [{}, ["name", "email"]],
        [{ name: "Ada Brightly" }, ["email"]],
        [{ email: "ada@example.com" }, ["name"]],
        [{ name: " ", email: "" }, ["name", "email"]],
      ] as const) {
        const answer = await call(portal, session, "tickets", { body: { ...QUESTION, ...author } });
        const errors = Object.fromEntries(missing.map((name) => [name, ["required"]]));
        expectProblem(answer, { status: 400, code: "invalid", errors });
      }
      const { number } = await writeIn(portal, session, AUTHOR);
      const read = await call(portal, session, `tickets/${number}`);
      expect(jsonOf(read)).toMatchObject({ author_name: "Ada Brightly" });
    });
  }

  test("reaches the tickets of this session, and those of no other", async ({ portal }) => {
    const { token } = await deskOfLevel(portal, "mixed");
    const session = await beginWith(portal, token, {});
    const { number, url } = await writeIn(portal, session, AUTHOR);
    const read = await call(portal, session, `tickets/${number}`);
    expect(jsonOf(read)).toMatchObject({ number, url });
    expect((await commentIn(portal, session, number, "One more")).status).toBe(201);
    const other = await beginWith(portal, token, {});
    const refused = await call(portal, other, `tickets/${number}`);
    expectProblem(refused, { status: 404, code: "ticket_not_found" });
    expectProblem(await commentIn(portal, other, number, "Hello"), {
      status: 404,
      code: "ticket_not_found",
    });
  });
});

test.describe("a ticket that is read", () => {
  test("tells what the client may know, and nothing else", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk, somebody({ user_email: "ida@example.com" }));
    const { number, url } = await writeIn(portal, session);
    const reply = ["--content", "Which lamp?", "--name", "Mara", "--status", "in_progress"];
    await replyTo(portal, desk, number, ...reply);
    await commentIn(portal, session, number, "The green one.");
    expect(jsonOf(await call(portal, session, `tickets/${number}`))).toEqual({
      number,
      title: QUESTION.title,
      status: "in_progress",
      priority: "normal",
      category: null,
      author_name: "Ida Berg",
      created_at: TIME,
      last_activity_at: TIME,
      unread: false,
      content: QUESTION.content,
      url,
      comment_count: 2,
      attachments: [],
      comments: [
        {
          seq: 1,
          side: "team",
          author_name: "Mara",
          content: "Which lamp?",
          created_at: TIME,
          attachments: [],
        },
        {
          seq: 2,
          side: "client",
          author_name: "Ida Berg",
          content: "The green one.",
          created_at: TIME,
          attachments: [],
        },
      ],
    });
  });

  test("has no address where the team withdrew its link, and is read all the same", async ({
    portal,
  }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session);
    await portal.command("ticket", "link", desk.token, number, "--revoke");
    const read = await call(portal, session, `tickets/${number}`);
    expect(jsonOf(read)).toMatchObject({ number, url: null });
  });

  test("is found by its number in any case and with #", async ({ portal }) => {
    const desk = await signedDesk(portal, "--numbering", "Lamp/{{nr}}");
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session);
    expect(number).toBe("Lamp/1");
    for (const written of ["Lamp%2F1", "lamp%2f1", "LAMP%2F1", "%23lamp%2F1", "%20lamp%2F1%20"]) {
      const read = await call(portal, session, `tickets/${written}`);
      expect(jsonOf(read)).toMatchObject({ number });
      const said = await call(portal, session, `tickets/${written}/comments`, {
        body: { content: "Hello" },
      });
      expect(said.status).toBe(201);
    }
  });

  test("has the newest fifty of its comments, oldest first, and the ones before", async ({
    portal,
  }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const { number } = await writeIn(portal, session);
    for (let place = 1; place <= 60; place += 1)
      await commentIn(portal, session, number, `${place}`);
    const places = async (query: string) => {
      const read = await call(portal, session, `tickets/${number}${query}`);
      const { comments, comment_count: count } = withComments.parse(jsonOf(read));
      expect(count).toBe(60);
      for (const { seq, content } of comments) expect(content).toBe(`${seq}`);
      return comments.map(({ seq }) => seq);
    };
    expect(await places("")).toEqual(fromTo(11, 60));
    expect(await places("?before=11")).toEqual(fromTo(1, 10));
    expect(await places("?before=61")).toEqual(fromTo(11, 60));
    expect(await places("?before=1")).toEqual([]);
    expect(await places("?before=2147483647")).toEqual(fromTo(11, 60));
  });

  for (const [before, code] of [
    ["0", "range"],
    ["-1", "range"],
    ["x", "type"],
    ["1.5", "type"],
    ["2147483648", "range"],
    ["9".repeat(400), "type"],
  ] as const) {
    test(`cannot be read before ${before.slice(0, 20)}`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const { number } = await writeIn(portal, session);
      const answer = await call(portal, session, `tickets/${number}?before=${before}`);
      expectProblem(answer, { status: 400, code: "invalid", errors: { before: [code] } });
    });
  }

  test("of another client is as unknown as one that never was", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const { number } = await writeIn(portal, await beginSession(portal, desk));
    const stranger = await beginSession(portal, desk);
    const never = await call(portal, stranger, "tickets/0000-0");
    expectProblem(never, { status: 404, code: "ticket_not_found" });
    expect(alikeOf(await call(portal, stranger, `tickets/${number}`))).toEqual(alikeOf(never));
  });

  test("of the same client on another desk is unknown too", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const person = somebody();
    const { number } = await writeIn(portal, await beginSession(portal, desk, person));
    const elsewhere = await beginSession(portal, await signedDesk(portal), person);
    const answer = await call(portal, elsewhere, `tickets/${number}`);
    expectProblem(answer, { status: 404, code: "ticket_not_found" });
  });
});

test.describe("a comment", () => {
  test("is answered with its place, its author and its text", async ({ portal }) => {
    const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
    const { number } = await writeIn(portal, session);
    for (const seq of [1, 2]) {
      const answer = await commentIn(portal, session, number, " Thank you.\r\n");
      expect(answer.status).toBe(201);
      expect(jsonOf(answer)).toEqual({ seq, author_name: "Ida Berg", content: "Thank you." });
    }
  });

  test("opens a ticket that was waiting or resolved", async ({ portal }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const session = await beginSession(portal, desk);
    const { number } = await writeIn(portal, session);
    for (const status of ["waiting", "resolved"]) {
      await replyTo(portal, desk, number, "--content", "Well?", "--status", status);
      await commentIn(portal, session, number, "Not yet.");
      const read = await call(portal, session, `tickets/${number}`);
      expect(jsonOf(read)).toMatchObject({ status: "open" });
    }
  });

  test("on another client's ticket gets the answer of one that never was, and changes nothing", async ({
    portal,
  }) => {
    const desk = await deskOfLevel(portal, "mixed");
    const owner = await beginSession(portal, desk);
    const { number } = await writeIn(portal, owner);
    const stranger = await beginSession(portal, desk);
    const never = await commentIn(portal, stranger, "0000-0", "Hello");
    expectProblem(never, { status: 404, code: "ticket_not_found" });
    const foreign = await commentIn(portal, stranger, number, "Hello");
    expect(alikeOf(foreign)).toEqual(alikeOf(never));
    const read = await call(portal, owner, `tickets/${number}`);
    expect(jsonOf(read)).toMatchObject({ comment_count: 0 });
  });

  for (const [what, body, errors] of [
    ["without a text", {}, { content: ["required"] }],
    ["of nothing to see", { content: " \u200b " }, { content: ["required"] }],
    ["that is no text", { content: ["Hello"] }, { content: ["type"] }],
    ["of 20,001 characters", { content: "a".repeat(20_001) }, { content: ["too_long"] }],
    ["with a side", { content: "a", side: "team" }, { side: ["unknown_field"] }],
    [
      "that is internal",
      { content: "a", visibility: "internal" },
      { visibility: ["unknown_field"] },
    ],
    ["with an author", { content: "a", author_name: "Mara" }, { author_name: ["unknown_field"] }],
  ] as [string, object, Record<string, string[]>][]) {
    test(`${what} is refused at its field`, async ({ portal }) => {
      const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
      const { number } = await writeIn(portal, session);
      const answer = await call(portal, session, `tickets/${number}/comments`, { body });
      expectProblem(answer, { status: 400, code: "invalid", errors });
    });
  }
});

const withComments = z.object({
  comment_count: z.number(),
  comments: z.array(z.object({ seq: z.number(), content: z.string() })),
});

function fromTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
