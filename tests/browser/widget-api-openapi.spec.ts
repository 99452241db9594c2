import { z } from "zod";
import * as answers from "../../app/_web/widget-answers";
import { jsonOf } from "./support/api-problem";
import { expect, test } from "./support/portal-test";
import { type Answer, ask } from "./support/raw-http";
import {
  askForSession,
  beginSession,
  call,
  commentIn,
  deskOfLevel,
  QUESTION,
  replyTo,
  signed,
  somebody,
  writeIn,
} from "./support/session";

const DOCUMENT = "/api/openapi.json";

/** What is sent to each path that takes something. */
const BODIES: Record<string, unknown> = {
  session: {},
  tickets: QUESTION,
  "tickets/{number}/comments": { content: "Hello" },
};

const paths = z.object({
  openapi: z.literal("3.1.0"),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

test("the document is OpenAPI 3.1, for this portal, and may be kept", async ({ portal }) => {
  const answer = await ask(portal.url, DOCUMENT);
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(answer.headers["cache-control"]).toContain("public");
  expect(paths.parse(jsonOf(answer)).servers).toEqual([{ url: portal.url }]);
  const headers = { "If-None-Match": String(answer.headers.etag) };
  expect((await ask(portal.url, DOCUMENT, { headers })).status).toBe(304);
});

test("every call that it describes does what it says", async ({ portal }) => {
  const session = await beginSession(portal, await deskOfLevel(portal, "mixed"));
  const { number } = await writeIn(portal, session);
  const { paths: described } = paths.parse(jsonOf(await ask(portal.url, DOCUMENT)));
  const statuses: Record<string, number> = {};
  for (const [path, { parameters: _, ...methods }] of Object.entries(described)) {
    if (path.startsWith("/api/v1/")) continue;
    const name = path.replace("/api/widget/{desk_token}/", "");
    for (const method of Object.keys(methods)) {
      const body = method === "post" ? BODIES[name] : undefined;
      const asked = { method: method.toUpperCase(), body };
      // Ending its session would end the test.
      const caller = method === "delete" ? { ...session, token: "none" } : session;
      const answer = await call(portal, caller, name.replace("{number}", number), asked);
      statuses[`${method} ${name}`] = answer.status;
    }
  }
  expect(statuses).toEqual({
    "get config": 200,
    "post session": 201,
    "delete session": 204,
    "get unread": 200,
    "get tickets": 200,
    "post tickets": 201,
    "get tickets/{number}": 200,
    "post tickets/{number}/comments": 201,
    // Without a file, and of a file that there is not.
    "post attachments": 400,
    "get attachments/{id}": 404,
  });
});

test("what is answered is what it describes, to the last key", async ({ portal }) => {
  const desk = await deskOfLevel(portal, "mixed");
  const begun = await askForSession(portal, desk.token, signed(desk, somebody()));
  expectToFit(begun, answers.sessionAnswer.strict());
  const { token } = answers.sessionAnswer.parse(jsonOf(begun));
  const session = { desk: desk.token, token, path: `/w/${token}`, verified: true, canList: true };

  expectToFit(await call(portal, session, "config"), answers.configAnswer.strict());
  const created = await call(portal, session, "tickets", { body: QUESTION });
  expectToFit(created, answers.createdAnswer.strict());
  const { number } = answers.createdAnswer.parse(jsonOf(created));
  expectToFit(await commentIn(portal, session, number, "Hello"), answers.placedAnswer.strict());
  await replyTo(portal, desk, number, "--content", "Which lamp?", "--status", "waiting");
  expectToFit(await call(portal, session, "unread"), answers.unreadAnswer.strict());

  const row = answers.listAnswer.shape.tickets.element.strict();
  const list = answers.listAnswer.extend({ tickets: z.array(row).min(1) }).strict();
  expectToFit(await call(portal, session, "tickets?limit=1"), list);
  const comments = z.array(answers.commentAnswer.strict()).min(2);
  const ticket = answers.ticketAnswer.extend({ comments }).strict();
  expectToFit(await call(portal, session, `tickets/${number}`), ticket);

  const problem = answers.problemAnswer.strict();
  expectToFit(await call(portal, session, "tickets/0"), problem);
  expectToFit(await call(portal, session, "tickets", { body: {} }), problem);
});

function expectToFit(answer: Answer, schema: z.ZodType): void {
  expect(schema.safeParse(jsonOf(answer)).error).toBeUndefined();
}
