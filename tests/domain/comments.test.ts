import { describe, expect, test } from "vitest";
import { createDesk } from "@/app/_domain/desks/desk";
import { changeStatusWithToken, commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { replyToTicket } from "@/app/_domain/tickets/reply-to-ticket";
import type { TicketStatus } from "@/prisma/generated/enums";
import { testDatabase } from "../support/database";
import {
  inParallel,
  newDesk,
  newSubmission,
  openOne,
  refusalOf,
  TICKET,
} from "../support/database-rows";

const { sql } = testDatabase();

const LATER = new Date("2026-04-15T13:00:00Z");

async function newTicket(status: TicketStatus = "open") {
  const desk = await newDesk();
  const token = await openOne(desk.token);
  const [ticket] = await sql<{ id: string; number: string }>(
    "update tickets set status = $2::ticket_status where desk_id = $1 returning id, number",
    [desk.id, status],
  );
  if (!ticket) throw new Error("No ticket was opened");
  return { desk, token, id: ticket.id, number: ticket.number };
}

function say(token: string, content = "And now?", submission = newSubmission()): Promise<number> {
  return commentWithToken({ token, content, submission, now: LATER });
}

async function ticketRow(id: string) {
  const [row] = await sql(
    "select status, comment_count, last_activity_at, resolved_at from tickets where id = $1",
    [id],
  );
  return row;
}

function entriesOf(id: string) {
  return sql(
    `select side, kind, actor_name, details from audit_entries
     where ticket_id = $1 and kind <> 'ticket_opened' order by created_at, id`,
    [id],
  );
}

describe("a client's comment", () => {
  test("is stored under the author's name, in the next place", async () => {
    const { id, token } = await newTicket();
    await say(token, "First");
    await say(token, "Second");
    const comments = await sql(
      `select seq, visibility, side, author_name, staff_id, content, created_at
       from comments where ticket_id = $1 order by seq`,
      [id],
    );
    const common = {
      visibility: "public",
      side: "client",
      author_name: TICKET.name,
      staff_id: null,
      created_at: LATER,
    };
    expect(comments).toEqual([
      { seq: 1, content: "First", ...common },
      { seq: 2, content: "Second", ...common },
    ]);
  });

  test("answers its place in the thread", async () => {
    const { token } = await newTicket();
    expect([await say(token), await say(token)]).toEqual([1, 2]);
  });

  test("counts, and is the ticket's latest activity", async () => {
    const { id, token } = await newTicket();
    await say(token);
    expect(await ticketRow(id)).toMatchObject({ comment_count: 1, last_activity_at: LATER });
  });

  test("is told to the team by mail and to nobody else", async () => {
    const { id, token } = await newTicket();
    await say(token);
    const mails = await sql(
      `select m.kind, m.recipient_email, m.state, c.seq from outbox_mails m
       join comments c on c.id = m.comment_id where m.ticket_id = $1`,
      [id],
    );
    expect(mails).toEqual([
      { kind: "client_commented", recipient_email: null, state: "pending", seq: 1 },
    ]);
  });

  test.each<[TicketStatus, TicketStatus]>([
    ["open", "open"],
    ["in_progress", "in_progress"],
    ["waiting", "open"],
    ["resolved", "open"],
  ])("leaves a ticket that was %s %s", async (before, after) => {
    const { id, token } = await newTicket(before);
    await say(token);
    expect(await ticketRow(id)).toMatchObject({ status: after });
  });

  test("that reopens is in the audit trail with what it changed", async () => {
    const { id, token } = await newTicket("waiting");
    await say(token);
    expect(await entriesOf(id)).toEqual([
      { side: "client", kind: "comment_added", actor_name: TICKET.name, details: {} },
      {
        side: "client",
        kind: "status_changed",
        actor_name: TICKET.name,
        details: { from: "waiting", to: "open" },
      },
    ]);
  });

  test("that reopens takes away the time of resolution", async () => {
    const { id, token } = await newTicket();
    await changeStatusWithToken({ token, to: "resolved", now: LATER });
    await say(token);
    expect(await ticketRow(id)).toMatchObject({ status: "open", resolved_at: null });
  });

  test("is taken by a desk that takes no new tickets", async () => {
    const { desk, token } = await newTicket();
    await sql("update desks set active = false where id = $1", [desk.id]);
    expect(await say(token)).toBe(1);
  });

  test("that cannot be stored whole leaves nothing", async () => {
    const { id, token } = await newTicket("waiting");
    await sql("alter table outbox_mails add constraint fail check (comment_id is null) not valid");
    await expect(say(token)).rejects.toThrow("fail");
    await sql("alter table outbox_mails drop constraint fail");
    expect(await ticketRow(id)).toMatchObject({ status: "waiting", comment_count: 0 });
  });
});

describe("comments at once", () => {
  test("get places of their own", async () => {
    const { token } = await newTicket();
    const places = await inParallel(30, (index) => say(token, `Comment ${index}`));
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  test("of both sides get places of their own", async () => {
    const { desk, id, number, token } = await newTicket();
    const reply = { deskToken: desk.token, number, authorName: "Tom", content: "On?", now: LATER };
    await inParallel(20, async (index) => {
      await (index % 2 === 0 ? say(token) : replyToTicket(reply));
    });
    const seqs = await sql("select seq from comments where ticket_id = $1 order by seq", [id]);
    expect(seqs.map((row) => row.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test("with the same submission are one comment", async () => {
    const { id, token } = await newTicket();
    const submission = newSubmission();
    await inParallel(8, () => say(token, "Once", submission));
    expect(await ticketRow(id)).toMatchObject({ comment_count: 1 });
  });

  test("with the same submission are all answered with its place", async () => {
    const { token } = await newTicket();
    const submission = newSubmission();
    expect(await inParallel(8, () => say(token, "Once", submission))).toEqual(Array(8).fill(1));
  });
});

describe("the team's reply", () => {
  test("is mailed to the author", async () => {
    const { desk, id, number } = await newTicket();
    await replyToTicket({
      deskToken: desk.token,
      number,
      authorName: "Tom Ashby",
      content: "Turn it on.",
      now: LATER,
    });
    const mails = await sql(
      "select kind, recipient_email, recipient_name from outbox_mails where ticket_id = $1 and comment_id is not null",
      [id],
    );
    expect(mails).toEqual([
      { kind: "team_replied", recipient_email: TICKET.email, recipient_name: TICKET.name },
    ]);
  });

  test("is mailed to nobody where the author left no address", async () => {
    const { desk, id, number } = await newTicket();
    await sql("update tickets set author_email = null where id = $1", [id]);
    await replyToTicket({
      deskToken: desk.token,
      number,
      authorName: "Tom Ashby",
      content: "Turn it on.",
      now: LATER,
    });
    const mails = await sql(
      "select from outbox_mails where ticket_id = $1 and comment_id is not null",
      [id],
    );
    expect(mails).toEqual([]);
  });

  test("leaves the ticket in the status that was given with it", async () => {
    const { desk, id, number } = await newTicket();
    await replyToTicket({
      deskToken: desk.token,
      number: `#${number}`,
      authorName: "Tom Ashby",
      content: "Turn it on.",
      status: "resolved",
      now: LATER,
    });
    expect(await ticketRow(id)).toMatchObject({ status: "resolved", resolved_at: LATER });
  });

  test("to a number of another desk finds no ticket", async () => {
    const { number } = await newTicket();
    const { desk } = await createDesk({ name: "Other" });
    const reply = replyToTicket({
      deskToken: desk.token,
      number,
      authorName: "Tom",
      content: "Reply",
      now: LATER,
    });
    expect(await refusalOf(reply)).toMatchObject({ code: "ticket_not_found" });
  });
});

describe("a client's change of status", () => {
  test.each<[TicketStatus, "open" | "resolved", TicketStatus]>([
    ["open", "resolved", "resolved"],
    ["in_progress", "resolved", "resolved"],
    ["waiting", "resolved", "resolved"],
    ["resolved", "open", "open"],
    ["in_progress", "open", "in_progress"],
    ["waiting", "open", "waiting"],
  ])("of a ticket that is %s to %s leaves it %s", async (before, to, after) => {
    const { id, token } = await newTicket(before);
    await changeStatusWithToken({ token, to, now: LATER });
    expect(await ticketRow(id)).toMatchObject({ status: after });
  });

  test("is in the audit trail", async () => {
    const { id, token } = await newTicket();
    await changeStatusWithToken({ token, to: "resolved", now: LATER });
    const details = { from: "open", to: "resolved" };
    expect(await entriesOf(id)).toEqual([
      { side: "client", kind: "status_changed", actor_name: TICKET.name, details },
    ]);
  });

  test("to what it already is leaves no trace", async () => {
    const { id, token } = await newTicket("resolved");
    await changeStatusWithToken({ token, to: "resolved", now: LATER });
    expect(await entriesOf(id)).toEqual([]);
  });

  test("sent several times at once is one change", async () => {
    const { id, token } = await newTicket();
    await inParallel(8, () => changeStatusWithToken({ token, to: "resolved", now: LATER }));
    expect(await entriesOf(id)).toHaveLength(1);
  });
});

describe("a link that opens nothing", () => {
  const unknown = "a".repeat(43);

  test.each([
    ["a token that never was", unknown],
    ["nothing", ""],
    ["a short token", "short"],
    ["a NUL", "\0"],
    ["100,000 letters", "a".repeat(100_000)],
  ])("takes no comment: %s", async (_, token) => {
    expect(await refusalOf(say(token))).toMatchObject({ code: "link_not_found" });
  });

  test("takes no change of status", async () => {
    const change = changeStatusWithToken({ token: unknown, to: "resolved", now: LATER });
    expect(await refusalOf(change)).toMatchObject({ code: "link_not_found" });
  });

  test("does not hold up the others when many try it at once", async () => {
    const refusals = await inParallel(60, () => refusalOf(say(unknown)));
    expect(new Set(refusals.map((refusal) => refusal.code))).toEqual(new Set(["link_not_found"]));
  }, 5_000);
});
