import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "@/app/_domain/clients/read-session";
import { changeStatusInSession, commentInSession } from "@/app/_domain/tickets/comment-in-session";
import {
  readThreadInSession,
  type SessionThread,
} from "@/app/_domain/tickets/read-thread-in-session";
import type { TicketStatus } from "@/prisma/generated/enums";
import { testDatabase } from "../support/database";
import {
  beginFor,
  inParallel,
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  reply,
  sessionOf,
  type TestDesk,
  TICKET,
} from "../support/database-rows";

const { sql } = testDatabase();

const CLIENT = { client_external_id: "CRM-123" };
const ADA = { ...CLIENT, user_external_id: "ada", user_name: "Ada" };
const TOM = { ...CLIENT, user_external_id: "tom", user_name: "Tom Brightly" };
const TYPED = { name: TICKET.name, email: TICKET.email };

let desk: TestDesk;
let ada: Session;
let number: string;

beforeEach(async () => {
  desk = await newDesk();
  ada = await sessionOf(desk, ADA);
  ({ number } = await openIn(ada));
});

function say(session: Session, content = "And now?", submission = newSubmission()) {
  return commentInSession({ session, number, content, submission, now: later(1000) });
}

function change(session: Session, to: "open" | "resolved") {
  return changeStatusInSession({ session, number, to, now: later(1000) });
}

function read(session: Session, now = NOW): Promise<SessionThread> {
  return readThreadInSession({ session, number, now });
}

async function setStatus(status: TicketStatus): Promise<void> {
  await sql("update tickets set status = $2::ticket_status where desk_id = $1", [desk.id, status]);
}

describe("a comment", () => {
  test("is by the person who writes it, whoever wrote the ticket", async () => {
    const tom = await sessionOf(desk, TOM);
    expect(await say(tom, "It was me")).toEqual({ seq: 1, authorName: "Tom Brightly" });
    expect(await read(ada)).toMatchObject({
      authorName: "Ada",
      comments: [{ seq: 1, side: "client", authorName: "Tom Brightly", content: "It was me" }],
    });
  });

  test.each<[string, object]>([
    ["unsigned data", ADA],
    ["no data", {}],
  ])("with %s is in the name that the ticket was written in", async (_, said) => {
    const session = await beginFor(desk.token, said);
    ({ number } = await openIn(session, { ticket: TYPED }));
    expect(await say(session)).toEqual({ seq: 1, authorName: TICKET.name });
  });

  test("is told to the team and to nobody else", async () => {
    await say(ada);
    const mails = await sql(
      `select m.kind, m.recipient_email from outbox_mails m join tickets t on t.id = m.ticket_id
       where t.desk_id = $1 and m.comment_id is not null`,
      [desk.id],
    );
    expect(mails).toEqual([{ kind: "client_commented", recipient_email: null }]);
  });

  test.each<[TicketStatus, TicketStatus]>([
    ["open", "open"],
    ["in_progress", "in_progress"],
    ["waiting", "open"],
    ["resolved", "open"],
  ])("leaves a ticket that was %s %s", async (before, after) => {
    await setStatus(before);
    await say(ada);
    expect(await read(ada)).toMatchObject({ status: after });
  });

  test("is taken by a desk that takes no new tickets", async () => {
    await sql("update desks set active = false where id = $1", [desk.id]);
    expect(await say(ada)).toMatchObject({ seq: 1 });
  });

  test("sent twice is one comment, and both are answered with its place", async () => {
    const submission = newSubmission();
    const first = await say(ada, "Once", submission);
    await say(ada, "Something else");
    expect(await say(ada, "Once", submission)).toEqual(first);
    expect((await read(ada)).comments.map(({ content }) => content)).toEqual([
      "Something else",
      "Once",
    ]);
  });

  test("sent eight times at once is one comment", async () => {
    const submission = newSubmission();
    const places = await inParallel(8, () => say(ada, "Once", submission));
    expect(new Set(places.map(({ seq }) => seq))).toEqual(new Set([1]));
    expect(await read(ada)).toMatchObject({ commentCount: 1 });
  });

  test("sent twice does not open again what was resolved in between", async () => {
    const submission = newSubmission();
    await say(ada, "Once", submission);
    await change(ada, "resolved");
    await say(ada, "Once", submission);
    expect(await read(ada)).toMatchObject({ status: "resolved" });
  });
});

describe("a change of status", () => {
  test.each<[TicketStatus, "open" | "resolved", TicketStatus]>([
    ["open", "resolved", "resolved"],
    ["in_progress", "resolved", "resolved"],
    ["waiting", "resolved", "resolved"],
    ["resolved", "open", "open"],
    ["in_progress", "open", "in_progress"],
    ["waiting", "open", "waiting"],
  ])("of a ticket that is %s to %s leaves it %s", async (before, to, after) => {
    await setStatus(before);
    await change(ada, to);
    expect(await read(ada)).toMatchObject({ status: after });
  });

  test("is in the audit trail in the name of who made it", async () => {
    await change(await sessionOf(desk, TOM), "resolved");
    const entries = await sql(
      "select side, actor_name, details from audit_entries where desk_id = $1 and kind = 'status_changed'",
      [desk.id],
    );
    expect(entries).toEqual([
      { side: "client", actor_name: "Tom Brightly", details: { from: "open", to: "resolved" } },
    ]);
  });

  test("sent several times at once is one change", async () => {
    await inParallel(8, () => change(ada, "resolved"));
    expect((await read(ada)).changes).toHaveLength(1);
  });
});

describe("a thread", () => {
  test("says what only its own people are told", async () => {
    await reply(desk, number, later(500));
    expect(await read(ada)).toMatchObject({
      number,
      title: TICKET.title,
      token: expect.stringMatching(/^[\w-]{43}$/),
      unread: true,
      categoryCode: null,
      comments: [{ seq: 1, side: "team", authorName: "Tom Ashby", content: "Turn it on." }],
    });
  });

  test("holds nothing of the team's notes and of what is for the team's eyes", async () => {
    const [ticket] = await sql<{ id: string }>(
      "update tickets set claimed = $2 where desk_id = $1 returning id",
      [desk.id, JSON.stringify({ client_plan: "Claimed Premium" })],
    );
    await sql(
      `insert into comments (id, ticket_id, visibility, side, author_name, content, created_at)
       values ($1, $2, 'internal', 'team', 'Secretive Sam', 'The client is difficult', $3)`,
      [randomUUID(), ticket?.id, later(1)],
    );
    await say(ada);
    const thread = await read(ada);
    expect(thread).toMatchObject({ commentCount: 1, comments: [{ seq: 1 }], unread: false });
    const told = JSON.stringify(thread);
    for (const secret of ["Secretive Sam", "difficult", "internal", "Premium", desk.secretKey]) {
      expect(told).not.toContain(secret);
    }
  });

  test("is read page by page, like the public one", async () => {
    for (let place = 1; place <= 60; place += 1) await say(ada, `Comment ${place}`);
    const { comments } = await read(ada);
    const before = comments.at(-1)?.seq;
    const rest = await readThreadInSession({ session: ada, number, before, now: NOW });
    expect([...comments, ...rest.comments].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 60 }, (_, index) => 60 - index),
    );
  });
});
