import { beforeEach, describe, expect, test } from "vitest";
import type { Session } from "@/app/_domain/clients/read-session";
import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { readThreadInSession } from "@/app/_domain/tickets/read-thread-in-session";
import { keyedSubmission } from "@/app/_domain/tickets/submission";
import type { SessionTicket } from "@/app/_domain/tickets/ticket-input";
import { testDatabase } from "../support/database";
import {
  inParallel,
  NOW,
  newDesk,
  openIn,
  refusalOf,
  sessionOf,
  type TestDesk,
} from "../support/database-rows";

const { sql, columnsWith } = testDatabase();

const KEY = "the-key-of-a-program-4f1c";
const ADA = { client_external_id: "CRM-123", user_external_id: "ada", user_name: "Ada" };

let desk: TestDesk;
let ada: Session;

beforeEach(async () => {
  desk = await newDesk();
  ada = await sessionOf(desk, ADA);
});

function open(session: Session, ticket: Partial<SessionTicket> = {}, key = KEY) {
  const submission = keyedSubmission({ senderId: session.readerId, key, said: ticket });
  return openIn(session, { ticket, submission });
}

function say(session: Session, on: { number: string; content: string; key?: string }) {
  const { number, content, key = KEY } = on;
  const submission = keyedSubmission({ senderId: session.readerId, key, said: { content } });
  return commentInSession({ session, number, content, submission, now: NOW });
}

async function countsOf({ id }: TestDesk) {
  const [counts] = await sql(
    `select (select count(*)::int from tickets where desk_id = $1) as tickets,
       (select count(*)::int from audit_entries where desk_id = $1 and ticket_id is not null) as entries,
       (select count(*)::int from idempotency_keys where scope_id = $1) as keys,
       (select coalesce(sum(value), 0)::int from number_counters where desk_id = $1) as counted`,
    [id],
  );
  return counts;
}

const ONE = { tickets: 1, entries: 1, keys: 1, counted: 1 };

describe("a ticket sent with a key", () => {
  test("is one ticket when it is sent again, with the same number and link", async () => {
    const first = await open(ada);
    expect(await open(ada)).toEqual(first);
    expect(await countsOf(desk)).toEqual(ONE);
  });

  test("is one ticket when it is sent again in another session of the user", async () => {
    const first = await open(ada);
    expect(await open(await sessionOf(desk, ADA))).toEqual(first);
  });

  test("is one ticket when eight send it at once", async () => {
    const opened = await inParallel(8, () => open(ada));
    expect(new Set(opened.map(({ token }) => token)).size).toBe(1);
    expect(await countsOf(desk)).toEqual(ONE);
  });

  test("is refused when it says something else, and nothing is made", async () => {
    await open(ada);
    const other = open(ada, { title: "Another lamp" });
    expect(await refusalOf(other)).toMatchObject({ code: "idempotency_key_reused" });
    expect(await countsOf(desk)).toEqual(ONE);
  });

  test("is made once and refused otherwise when both are sent at once", async () => {
    const titles = ["One", "Two", "One", "Two"];
    const sent = await Promise.allSettled(titles.map((title) => open(ada, { title })));
    const outcomes = sent.map(({ status }) => status === "fulfilled");
    expect([
      [true, false, true, false],
      [false, true, false, true],
    ]).toContainEqual(outcomes);
    expect(await countsOf(desk)).toEqual(ONE);
  });

  test("is another with another key", async () => {
    const first = await open(ada);
    expect(await open(ada, {}, "another-key")).not.toEqual(first);
  });

  test.each([
    ["client", { ...ADA, client_external_id: "CRM-999" }],
    ["user", { ...ADA, user_external_id: "tom" }],
  ])("is another when another %s sends the same key", async (_, identity) => {
    const first = await open(ada);
    const second = await open(await sessionOf(desk, identity));
    expect(second.number).not.toBe(first.number);
    expect(second.token).not.toBe(first.token);
  });

  test("is another on another desk", async () => {
    const first = await open(ada);
    const second = await open(await sessionOf(await newDesk(), ADA));
    expect(second.token).not.toBe(first.token);
  });

  test("leaves the key in no column at all", async () => {
    await open(ada);
    expect(await columnsWith(KEY)).toEqual([]);
  });
});

describe("a comment sent with a key", () => {
  test("is one comment when it is sent again, in the same place", async () => {
    const { number } = await openIn(ada);
    const first = await say(ada, { number, content: "Hm" });
    await say(ada, { number, content: "Well", key: "another-key" });
    expect(await say(ada, { number, content: "Hm" })).toEqual(first);
    const thread = await readThreadInSession({ session: ada, number, now: NOW });
    expect(thread.commentCount).toBe(2);
  });

  test("is refused when it says something else, and nothing is made", async () => {
    const { number } = await openIn(ada);
    await say(ada, { number, content: "Hm" });
    expect(await refusalOf(say(ada, { number, content: "Well" }))).toMatchObject({
      code: "idempotency_key_reused",
    });
    const thread = await readThreadInSession({ session: ada, number, now: NOW });
    expect(thread.commentCount).toBe(1);
  });

  test("is another on another ticket", async () => {
    const [one, other] = [await openIn(ada), await openIn(ada)];
    await say(ada, { number: one.number, content: "Hm" });
    await say(ada, { number: other.number, content: "Hm" });
    const { number } = other;
    expect(await readThreadInSession({ session: ada, number, now: NOW })).toMatchObject({
      commentCount: 1,
    });
  });

  test("is made at its second sending where the first one failed", async () => {
    const { number } = await openIn(ada);
    await sql("alter table outbox_mails add constraint fail check (comment_id is null) not valid");
    await expect(say(ada, { number, content: "Hm" })).rejects.toThrow("fail");
    await sql("alter table outbox_mails drop constraint fail");
    expect(await say(ada, { number, content: "Hm" })).toMatchObject({ seq: 1 });
  });
});
