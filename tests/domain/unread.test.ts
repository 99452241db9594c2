import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "@/app/_domain/clients/read-session";
import {
  changeStatusInSession,
  commentInSession,
  markReadInSession,
} from "@/app/_domain/tickets/comment-in-session";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { listTicketsInSession } from "@/app/_domain/tickets/list-tickets-in-session";
import { countUnread } from "@/app/_domain/tickets/read-mark";
import { readThreadInSession } from "@/app/_domain/tickets/read-thread-in-session";
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

const DAY = 24 * 60 * 60 * 1000;
const CLIENT = { client_external_id: "CRM-123" };
const ADA = { ...CLIENT, user_external_id: "ada", user_name: "Ada" };
const TOM = { ...CLIENT, user_external_id: "tom", user_name: "Tom" };

let desk: TestDesk;
let ada: Session;
let tom: Session;
let number: string;
let link: string;

beforeEach(async () => {
  desk = await newDesk();
  ada = await sessionOf(desk, ADA);
  tom = await sessionOf(desk, TOM);
  ({ number, token: link } = await openIn(ada));
});

/** By the thread, the list and the count, which must say the same. */
async function isUnread(session: Session, now = NOW): Promise<boolean> {
  const thread = await readThreadInSession({ session, number, now });
  const { tickets } = await listTicketsInSession({ session, limit: 20, now });
  const row = tickets.find((ticket) => ticket.number === number);
  const count = await countUnread(session, now);
  expect([row?.unread, count > 0]).toEqual([thread.unread, thread.unread]);
  return thread.unread;
}

function mark(session: Session, seq: number): Promise<void> {
  return markReadInSession({ session, number, seq, now: NOW });
}

function say(session: Session) {
  const submission = newSubmission();
  return commentInSession({ session, number, content: "Hm", submission, now: NOW });
}

describe("what is unread", () => {
  test("is nothing before the team has written", async () => {
    await say(tom);
    expect(await isUnread(ada)).toBe(false);
    expect(await isUnread(tom)).toBe(false);
  });

  test("is the team's answer, to every user of the client", async () => {
    await reply(desk, number);
    const client = await sessionOf(desk, CLIENT);
    for (const session of [ada, tom, client]) expect(await isUnread(session)).toBe(true);
  });

  test("is counted by tickets, not by messages", async () => {
    await openIn(ada);
    const { number: third } = await openIn(ada);
    await reply(desk, number);
    await reply(desk, number);
    await reply(desk, third);
    expect(await countUnread(ada, NOW)).toBe(2);
  });

  test("is none of another client, and none where there is no list", async () => {
    await reply(desk, number);
    const other = await sessionOf(desk, { ...ADA, client_external_id: "CRM-999" });
    expect(await countUnread(other, NOW)).toBe(0);
    expect(await countUnread(await beginFor(desk.token, ADA), NOW)).toBe(0);
  });

  test("is no note of the team", async () => {
    await sql(
      `insert into comments (id, ticket_id, visibility, side, author_name, content, created_at)
       select $1, id, 'internal', 'team', 'Sam', 'Difficult', $2 from tickets where desk_id = $3`,
      [randomUUID(), NOW, desk.id],
    );
    expect(await isUnread(ada)).toBe(false);
  });

  test.each([
    [29, true],
    [31, false],
  ])("is news after %i days: %s", async (days, unread) => {
    await reply(desk, number);
    const now = later(days * DAY);
    expect(await isUnread(await sessionOf(desk, ADA, now), now)).toBe(unread);
  });
});

describe("a ticket is read", () => {
  beforeEach(() => reply(desk, number));

  test("by whom it was marked for, and by nobody else", async () => {
    await mark(ada, 1);
    expect(await isUnread(ada)).toBe(false);
    expect(await isUnread(tom)).toBe(true);
  });

  test("in every session of that user", async () => {
    await mark(ada, 1);
    expect(await isUnread(await sessionOf(desk, { ...ADA, user_name: "Ada B." }))).toBe(false);
  });

  test("in every session of a client without users", async () => {
    await mark(await sessionOf(desk, CLIENT), 1);
    expect(await isUnread(await sessionOf(desk, CLIENT))).toBe(false);
    expect(await isUnread(ada)).toBe(true);
  });

  test("until the team writes again", async () => {
    await mark(ada, 1);
    await reply(desk, number);
    expect(await isUnread(ada)).toBe(true);
    await mark(ada, 2);
    expect(await isUnread(ada)).toBe(false);
  });

  test("no less when an older page is marked later", async () => {
    await reply(desk, number);
    await mark(ada, 2);
    await mark(ada, 1);
    expect(await isUnread(ada)).toBe(false);
  });

  test("no further than it goes, whatever was marked", async () => {
    await mark(ada, 2_147_483_647);
    expect(await isUnread(ada)).toBe(false);
    await reply(desk, number);
    expect(await isUnread(ada)).toBe(true);
  });

  test("not when an older message was", async () => {
    await reply(desk, number);
    await mark(ada, 1);
    expect(await isUnread(ada)).toBe(true);
  });

  test("by who comments on it", async () => {
    await say(ada);
    expect(await isUnread(ada)).toBe(false);
    expect(await isUnread(tom)).toBe(true);
  });

  test("by who resolves it", async () => {
    await changeStatusInSession({ session: tom, number, to: "resolved", now: NOW });
    expect(await isUnread(tom)).toBe(false);
    expect(await isUnread(ada)).toBe(true);
  });

  test("by its author, when somebody comments by the public link", async () => {
    const submission = newSubmission();
    await commentWithToken({ token: link, content: "Hm", submission, now: NOW });
    expect(await isUnread(ada)).toBe(false);
    expect(await isUnread(tom)).toBe(true);
  });

  test("when it was marked many times at once", async () => {
    await reply(desk, number);
    await inParallel(10, (index) => mark(ada, 1 + (index % 2)));
    expect(await isUnread(ada)).toBe(false);
  });
});

test("marking what has no messages makes nothing unread", async () => {
  await mark(ada, 0);
  expect(await isUnread(ada)).toBe(false);
});

test("a session that may not list has marks of its own for what was written in it", async () => {
  const session = await beginFor(desk.token, {});
  const { name, email } = TICKET;
  ({ number } = await openIn(session, { ticket: { name, email } }));
  await reply(desk, number);
  expect(await readThreadInSession({ session, number, now: NOW })).toMatchObject({ unread: true });
  await mark(session, 1);
  expect(await readThreadInSession({ session, number, now: NOW })).toMatchObject({ unread: false });
});
