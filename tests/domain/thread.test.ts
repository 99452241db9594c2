import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { changeStatusWithToken, commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { replyToTicket } from "@/app/_domain/tickets/reply-to-ticket";
import type { Thread } from "@/app/_domain/tickets/thread";
import { testDatabase } from "../support/database";
import { NOW, newDesk, newSubmission, openOne, TICKET } from "../support/database-rows";

const { sql } = testDatabase();

function minutesLater(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

async function read(token: string, before?: number): Promise<Thread> {
  const thread = await readThreadWithToken(token, before);
  if ("code" in thread) throw new Error(`Refused: ${thread.code}`);
  return thread;
}

async function ticketIdOf(deskId: string): Promise<string> {
  const [row] = await sql<{ id: string }>("select id from tickets where desk_id = $1", [deskId]);
  return row?.id ?? "";
}

/** Notes of the team have no place in the thread, so they have no `seq`. */
async function note(ticketId: string, content: string, at: Date): Promise<void> {
  await sql(
    `insert into comments (id, ticket_id, visibility, side, author_name, content, created_at)
     values ($1, $2, 'internal', 'team', 'Secretive Sam', $3, $4)`,
    [randomUUID(), ticketId, content, at],
  );
}

function say(token: string, content: string, at: Date): Promise<number> {
  return commentWithToken({ token, content, submission: newSubmission(), now: at });
}

describe("a ticket as its client reads it", () => {
  let thread: Thread;

  beforeAll(async () => {
    const desk = await newDesk({ name: "Lamps", color: "#0f766e" });
    await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
    const token = await openOne(desk.token, { ticket: { category: "bulbs", priority: "high" } });
    await note(await ticketIdOf(desk.id), "The client is difficult", minutesLater(1));
    await say(token, "Still dark", minutesLater(2));
    await note(await ticketIdOf(desk.id), "Told you so", minutesLater(3));
    await replyToTicket({
      deskToken: desk.token,
      number: "2616-1",
      authorName: "Tom Ashby",
      content: "Turn it on.",
      status: "waiting",
      now: minutesLater(4),
    });
    await sql("update tickets set claimed = $2, assignee_id = null where desk_id = $1", [
      desk.id,
      JSON.stringify({ client_plan: "Claimed Premium" }),
    ]);
    thread = await read(token);
  });

  test("says what was written and where it stands", () => {
    expect(thread).toMatchObject({
      desk: { name: "Lamps", active: true },
      number: "2616-1",
      title: TICKET.title,
      content: TICKET.content,
      status: "waiting",
      priority: "high",
      category: { name: "Bulbs" },
      authorName: TICKET.name,
      locale: "en",
    });
  });

  test("has the public messages, newest first, in places without a gap", () => {
    expect(thread.comments.map(({ seq, side, content }) => [seq, side, content])).toEqual([
      [2, "team", "Turn it on."],
      [1, "client", "Still dark"],
    ]);
  });

  test("counts the public messages only", () => {
    expect(thread.commentCount).toBe(2);
  });

  test.each(["The client is difficult", "Told you so", "Secretive Sam", "internal"])(
    "has nothing of the team's notes: %s",
    (text) => {
      expect(JSON.stringify(thread)).not.toContain(text);
    },
  );

  test.each(["Claimed Premium", TICKET.email, "assignee", "staff", "secret"])(
    "has nothing of what is for the team's eyes: %s",
    (text) => {
      expect(JSON.stringify(thread).toLowerCase()).not.toContain(text.toLowerCase());
    },
  );

  test("has the changes of status with who made them", () => {
    expect(thread.changes.map(({ side, to }) => [side, to])).toEqual([["team", "waiting"]]);
  });

  test("tells times as ISO 8601", () => {
    const times = [thread.createdAt, ...thread.comments.map((comment) => comment.createdAt)];
    expect(times.map((time) => new Date(time).toISOString())).toEqual([
      NOW.toISOString(),
      minutesLater(4).toISOString(),
      minutesLater(2).toISOString(),
    ]);
  });
});

test("notes of the team do not move the place of the next comment", async () => {
  const desk = await newDesk();
  const token = await openOne(desk.token);
  for (let minute = 0; minute < 5; minute += 1) {
    await note(await ticketIdOf(desk.id), "A note", minutesLater(minute));
  }
  expect(await say(token, "First", minutesLater(9))).toBe(1);
});

test("notes of the team take no room on a page of messages", async () => {
  const desk = await newDesk();
  const token = await openOne(desk.token);
  await say(token, "First", minutesLater(1));
  for (let minute = 2; minute < 62; minute += 1) {
    await note(await ticketIdOf(desk.id), "A note", minutesLater(minute));
  }
  expect((await read(token)).comments).toHaveLength(1);
});

test("a ticket without category, messages or changes has none of them", async () => {
  const desk = await newDesk();
  const thread = await read(await openOne(desk.token));
  expect(thread).toMatchObject({ category: null, comments: [], changes: [], commentCount: 0 });
});

test("a change that the portal made by itself is not told", async () => {
  const desk = await newDesk();
  const token = await openOne(desk.token);
  await changeStatusWithToken({ token, to: "resolved", now: minutesLater(1) });
  await sql("update audit_entries set side = 'system' where kind = 'status_changed'");
  expect((await read(token)).changes).toEqual([]);
});

describe("a thread of 120 comments", () => {
  let token: string;

  beforeAll(async () => {
    const desk = await newDesk();
    token = await openOne(desk.token);
    const ticketId = await ticketIdOf(desk.id);
    for (let place = 1; place <= 120; place += 1) {
      await say(token, `Comment ${place}`, minutesLater(place));
      if (place % 10 === 0) await note(ticketId, "A note", minutesLater(place));
    }
  });

  function downFrom(last: number, count: number): number[] {
    return Array.from({ length: count }, (_, index) => last - index);
  }

  test.each([
    ["the newest without a wish", undefined, downFrom(120, 50)],
    ["those before the last seen", 71, downFrom(70, 50)],
    ["the oldest that are left", 21, downFrom(20, 20)],
    ["none before the first", 1, []],
    ["the newest from a place beyond the end", 2_000_000_000, downFrom(120, 50)],
  ])("shows %s", async (_, before, seqs) => {
    const { comments } = await read(token, before);
    expect(comments.map(({ seq }) => seq)).toEqual(seqs);
  });

  test("says on every page how many there are", async () => {
    expect((await read(token, 21)).commentCount).toBe(120);
  });
});
