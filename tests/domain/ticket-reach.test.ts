import { beforeAll, describe, expect, test } from "vitest";
import { endSession } from "@/app/_domain/clients/end-session";
import { type Session, sessionFor } from "@/app/_domain/clients/read-session";
import { updateDesk } from "@/app/_domain/desks/desk";
import { rotateDeskSecret } from "@/app/_domain/desks/desk-secret";
import {
  changeStatusInSession,
  commentInSession,
  markReadInSession,
} from "@/app/_domain/tickets/comment-in-session";
import {
  findThreadInSession,
  readThreadInSession,
} from "@/app/_domain/tickets/read-thread-in-session";
import { revokeLink } from "@/app/_domain/tickets/ticket-link";
import { testDatabase } from "../support/database";
import {
  begin,
  beginFor,
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  openOne,
  refusalOf,
  sessionOf,
  signed,
  type TestDesk,
  TICKET,
} from "../support/database-rows";

const { sql } = testDatabase();

const CLIENT = { client_external_id: "CRM-123" };
const ADA = { ...CLIENT, user_external_id: "ada", user_name: "Ada" };
const TOM = { ...CLIENT, user_external_id: "tom", user_name: "Tom" };
const STRANGER = { client_external_id: "CRM-999", user_external_id: "ada", user_name: "Ada" };
const TYPED = { name: TICKET.name, email: TICKET.email };

/** Everything that a session can do with a ticket, by what it is called. */
const DEEDS: [string, (session: Session, number: string, now?: Date) => Promise<unknown>][] = [
  ["reading", (session, number, now = NOW) => readThreadInSession({ session, number, now })],
  [
    "commenting",
    (session, number, now = NOW) =>
      commentInSession({ session, number, content: "Hm", submission: newSubmission(), now }),
  ],
  [
    "resolving",
    (session, number, now = NOW) => changeStatusInSession({ session, number, to: "resolved", now }),
  ],
  [
    "marking as read",
    (session, number, now = NOW) => markReadInSession({ session, number, seq: 1, now }),
  ],
];

/** Which of them it can do. */
async function reach(session: Session, number: string): Promise<boolean[]> {
  const outcomes = await Promise.allSettled(DEEDS.map(([, act]) => act(session, number)));
  return outcomes.map(({ status }) => status === "fulfilled");
}

describe("a client's ticket", () => {
  let desk: TestDesk;
  let number: string;

  beforeAll(async () => {
    desk = await newDesk({ numbering: "SUP-{{nr}}" });
    ({ number } = await openIn(await sessionOf(desk, ADA)));
  });

  test.each(["SUP-1", "#SUP-1", "sup-1", "#sUp-1", " SUP-1 "])(
    "is found by the number %j",
    async (written) => {
      const session = await sessionOf(desk, ADA);
      expect(await readThreadInSession({ session, number: written, now: NOW })).toMatchObject({
        number,
      });
    },
  );

  test.each(["SUP", "SUP-", "SUP-10", "##SUP-1", "%", "", "\0", "🦊", "a".repeat(100_000)])(
    "is not found by the number %j",
    async (written) => {
      const session = await sessionOf(desk, ADA);
      expect(await findThreadInSession({ session, number: written, now: NOW })).toBeUndefined();
    },
  );

  test.each(DEEDS)("is open to every user of the client for %s", async (_, act) => {
    await act(await sessionOf(desk, TOM), number);
    await act(await sessionOf(desk, CLIENT), number);
  });

  test.each(DEEDS)(
    "is no more there for %s by another client than one that never was",
    async (_, act) => {
      const session = await sessionOf(desk, STRANGER);
      const foreign = await refusalOf(act(session, number));
      const missing = await refusalOf(act(session, "SUP-404"));
      expect(foreign).toMatchObject({ code: "ticket_not_found", fields: {} });
      expect({ ...foreign }).toEqual({ ...missing });
    },
  );

  test.each(DEEDS)("is out of reach of the same client on another desk for %s", async (_, act) => {
    const other = await newDesk({ numbering: "SUP-{{nr}}" });
    const refusal = await refusalOf(act(await sessionOf(other, ADA), number));
    expect(refusal).toMatchObject({ code: "ticket_not_found" });
  });

  test.each<[string, object]>([
    ["unsigned data of the same client", ADA],
    ["no data", {}],
  ])("is out of reach with %s", async (_, said) => {
    const session = await beginFor(desk.token, said);
    for (const [, act] of DEEDS) {
      expect(await refusalOf(act(session, number))).toMatchObject({ code: "ticket_not_found" });
    }
  });

  test("of the help centre is out of reach of every session", async () => {
    await openOne(desk.token, { ticket: { email: "ada@example.com" } });
    const [row] = await sql<{ number: string }>(
      "select number from tickets where desk_id = $1 and session_id is null",
      [desk.id],
    );
    const session = await sessionOf(desk, { ...ADA, user_email: "ada@example.com" });
    expect(await reach(session, row?.number ?? "")).toEqual([false, false, false, false]);
  });
});

describe("a session that may not list", () => {
  test.each<[string, object]>([
    ["with unsigned data", ADA],
    ["without any data", {}],
  ])("reaches %s what was written in it, and nothing else", async (_, said) => {
    const desk = await newDesk();
    const [session, another] = [await beginFor(desk.token, said), await beginFor(desk.token, said)];
    const own = await openIn(session, { ticket: TYPED });
    const others = await openIn(another, { ticket: TYPED });
    expect(await reach(session, own.number)).toEqual([true, true, true, true]);
    expect(await reach(session, others.number)).toEqual([false, false, false, false]);
  });

  test("reaches no other ticket of the client that it belongs to", async () => {
    const desk = await newDesk();
    const { number } = await openIn(await sessionOf(desk, ADA));
    const session = await sessionOf(desk, ADA);
    await sql("update client_sessions set can_list = false where id = $1", [session.id]);
    const own = await openIn(session);
    expect(await reach(session, number)).toEqual([false, false, false, false]);
    expect(await reach(session, own.number)).toEqual([true, true, true, true]);
  });

  test("gets the public link of what was written in it", async () => {
    const desk = await newDesk();
    const session = await beginFor(desk.token, {});
    const { number, token } = await openIn(session, { ticket: TYPED });
    expect(await readThreadInSession({ session, number, now: NOW })).toMatchObject({ token });
  });

  test("gets no link that the team withdrew", async () => {
    const desk = await newDesk();
    const session = await beginFor(desk.token, {});
    const { number } = await openIn(session, { ticket: TYPED });
    await revokeLink({ deskToken: desk.token, number, now: NOW });
    const thread = await readThreadInSession({ session, number, now: NOW });
    expect(thread).toMatchObject({ number, token: undefined });
  });
});

describe("a session that has ended reaches nothing", () => {
  const HOURS_12 = later(12 * 3_600_000);

  test.each<[string, Date, (desk: TestDesk, token: string) => Promise<unknown>]>([
    ["after its twelve hours", HOURS_12, async () => {}],
    ["when it was ended", NOW, (_, token) => endSession(token, NOW)],
    [
      "when there is a new key",
      NOW,
      ({ token: deskToken }) => rotateDeskSecret({ deskToken, overlapSeconds: 60, now: NOW }),
    ],
    [
      "when the level was raised",
      NOW,
      ({ token }) => updateDesk(token, { securityLevel: "signature" }),
    ],
  ])("%s, even with what was read of it before", async (_, now, end) => {
    const desk = await newDesk();
    const { token } = await begin(desk.token, signed(desk, ADA));
    const session = await sessionFor(token, NOW);
    const { number } = await openIn(session);
    expect(await reach(session, number)).toEqual([true, true, true, true]);
    await end(desk, token);
    for (const [, act] of DEEDS) {
      expect(await refusalOf(act(session, number, now))).toMatchObject({
        code: "ticket_not_found",
      });
    }
  });
});
