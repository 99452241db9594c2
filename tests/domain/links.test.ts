import { describe, expect, test } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { renewLink, revokeLink, ticketLink } from "@/app/_domain/tickets/ticket-link";
import { TEST_SECRET, testDatabase } from "../support/database";
import {
  inParallel,
  NOW,
  newDesk,
  newSubmission,
  openOne,
  refusalOf,
} from "../support/database-rows";

const { sql, columnsWith } = testDatabase();

async function newTicket() {
  const desk = await newDesk();
  const token = await openOne(desk.token);
  const ticket = { deskToken: desk.token, number: "2616-1", now: NOW };
  return { desk, token, ticket };
}

/** What a reader of the link meets: the ticket's number, or why not. */
async function readBy(token: string): Promise<string> {
  const thread = await readThreadWithToken(token, undefined);
  return "code" in thread ? thread.code : thread.number;
}

function say(token: string): Promise<number> {
  return commentWithToken({ token, content: "Hello?", submission: newSubmission(), now: NOW });
}

function kindsOf(deskId: string) {
  return sql(
    `select kind, side from audit_entries where desk_id = $1 and kind like 'link_%' order by id`,
    [deskId],
  );
}

describe("a ticket's link", () => {
  test("can be named again for the team", async () => {
    const { ticket, token } = await newTicket();
    expect(await ticketLink(ticket)).toBe(token);
  });

  test("is found by its number however somebody types it", async () => {
    const { ticket, token } = await newTicket();
    expect(await ticketLink({ ...ticket, number: " #2616-1 " })).toBe(token);
  });

  test.each([
    ["the next", "2616-2"],
    ["nothing", ""],
    ["a NUL", "\0"],
    ["10,000 letters", "a".repeat(10_000)],
  ])("is not found by a number that is not there: %s", async (_, number) => {
    const { ticket } = await newTicket();
    const refusal = await refusalOf(ticketLink({ ...ticket, number }));
    expect(refusal).toMatchObject({ code: "ticket_not_found" });
  });

  test("of another desk's ticket with the same number is not found", async () => {
    const { ticket } = await newTicket();
    const other = await newDesk();
    const refusal = await refusalOf(ticketLink({ ...ticket, deskToken: other.token }));
    expect(refusal).toMatchObject({ code: "ticket_not_found" });
  });
});

describe("a revoked link", () => {
  test("reads nothing and says that it was withdrawn", async () => {
    const { ticket, token } = await newTicket();
    await revokeLink(ticket);
    expect(await readBy(token)).toBe("link_revoked");
  });

  test("takes no comment and says that it was withdrawn", async () => {
    const { ticket, token } = await newTicket();
    await revokeLink(ticket);
    expect(await refusalOf(say(token))).toMatchObject({ code: "link_revoked" });
  });

  test("is not named to the team any more", async () => {
    const { ticket } = await newTicket();
    await revokeLink(ticket);
    expect(await ticketLink(ticket)).toBeUndefined();
  });

  test("is in the audit trail, once", async () => {
    const { desk, ticket } = await newTicket();
    await revokeLink(ticket);
    await revokeLink(ticket);
    expect(await kindsOf(desk.id)).toEqual([{ kind: "link_revoked", side: "team" }]);
  });

  test("of one ticket leaves the others open", async () => {
    const { desk, ticket } = await newTicket();
    const other = await openOne(desk.token);
    await revokeLink(ticket);
    expect(await readBy(other)).toBe("2616-2");
  });
});

describe("a renewed link", () => {
  test("opens the ticket", async () => {
    const { ticket } = await newTicket();
    expect(await readBy(await renewLink(ticket))).toBe("2616-1");
  });

  test("ends the one before", async () => {
    const { ticket, token } = await newTicket();
    await renewLink(ticket);
    expect(await readBy(token)).toBe("link_revoked");
  });

  test("is the one that the team is told", async () => {
    const { ticket } = await newTicket();
    const renewed = await renewLink(ticket);
    expect(await ticketLink(ticket)).toBe(renewed);
  });

  test("can follow one that was revoked", async () => {
    const { ticket } = await newTicket();
    await revokeLink(ticket);
    expect(await readBy(await renewLink(ticket))).toBe("2616-1");
  });

  test("stands in no column as it is", async () => {
    const { ticket } = await newTicket();
    expect(await columnsWith(await renewLink(ticket))).toEqual([]);
  });

  test("several times at once leaves one that works", async () => {
    const { ticket } = await newTicket();
    const tokens = await inParallel(6, () => renewLink(ticket));
    const answers = await Promise.all(tokens.map(readBy));
    expect(answers.toSorted()).toEqual(["2616-1", ...Array(5).fill("link_revoked")]);
  });
});

describe("when APP_SECRET has changed", () => {
  async function withAnotherSecret<Result>(work: () => Promise<Result>): Promise<Result> {
    setAppSecret("another secret of tests, thirty-two bytes and more");
    try {
      return await work();
    } finally {
      setAppSecret(TEST_SECRET);
    }
  }

  test("the team is told a link that works", async () => {
    const { ticket } = await newTicket();
    const answer = await withAnotherSecret(async () => readBy((await ticketLink(ticket)) ?? ""));
    expect(answer).toBe("2616-1");
  });

  test("the link that mails hold goes on working", async () => {
    const { ticket, token } = await newTicket();
    await withAnotherSecret(() => ticketLink(ticket));
    expect(await readBy(token)).toBe("2616-1");
  });
});

test.each([
  ["a token of the right form", "a".repeat(43)],
  ["nothing", ""],
  ["a short token", "short"],
  ["a NUL", "\0"],
  ["100,000 letters", "a".repeat(100_000)],
])("a link that never was reads nothing: %s", async (_, token) => {
  expect(await readBy(token)).toBe("link_not_found");
});
