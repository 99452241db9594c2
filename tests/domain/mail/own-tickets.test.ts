import { beforeEach, describe, expect, test } from "vitest";
import { beginMailedSession } from "@/app/_domain/clients/begin-mailed-session";
import {
  readSessionWithUnread,
  type Session,
  sessionFor,
} from "@/app/_domain/clients/read-session";
import { deriveSessionToken } from "@/app/_domain/clients/session-token";
import { updateDesk } from "@/app/_domain/desks/desk";
import { askForOwnTickets, ownTicketsInput } from "@/app/_domain/mail/ask-for-own-tickets";
import { MAIL_CAPS } from "@/app/_domain/mail/mail-caps";
import { listUnsentMails, readMail } from "@/app/_domain/mail/unsent-mails";
import { countUse } from "@/app/_domain/rate-limit";
import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { listTicketsInSession } from "@/app/_domain/tickets/list-tickets-in-session";
import {
  findThreadInSession,
  readThreadInSession,
} from "@/app/_domain/tickets/read-thread-in-session";
import { readableMail } from "@/app/_web/readable-mail";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  openOne,
  refusalOf,
  reply,
  sessionOf,
  type TestDesk,
  TICKET,
} from "../../support/database-rows";
import { cheapSignIn } from "../staff/team";
import { APP_URL, mailServer, send } from "./post";

const { sql } = testDatabase();
const { url, received, behaves } = await mailServer();

const HOUR_MS = 60 * 60_000;
const HANNA = TICKET.email;
const ADMIN = { id: null, role: "admin" } as const;

let desk: TestDesk;

beforeEach(async () => {
  cheapSignIn(APP_URL);
  for (const table of ["desks", "outbox_mails", "rate_limits", "settings"])
    await sql(`delete from ${table}`);
  desk = await newDesk({ name: "Lamps" });
});

function ask(email = HANNA, options: { chosen?: string } = {}) {
  const { chosen = "en" } = options;
  const submission = newSubmission();
  const { token: deskToken } = desk;
  return askForOwnTickets({ deskToken, email, language: { chosen }, submission, now: NOW });
}

/** The mails with a list, without those that tickets are written about. */
function lists() {
  return received.filter(({ mail }) => mail.text?.includes("/w/"));
}

/** Asks, has the mail sent and answers the token in its link. */
async function mailedToken(email = HANNA, now = NOW): Promise<string> {
  await ask(email);
  await send(url, now);
  return /\/w\/([\w-]{43})/.exec(lists().at(-1)?.mail.text ?? "")?.[1] ?? "";
}

async function mailedSession(email = HANNA): Promise<Session> {
  return sessionFor(await mailedToken(email), NOW);
}

async function titles(session: Session): Promise<string[]> {
  const { tickets } = await listTicketsInSession({ session, limit: 20, now: NOW });
  return tickets.map(({ title }) => title);
}

async function numberOf(title: string): Promise<string> {
  const [ticket] = await sql<{ number: string }>("select number from tickets where title = $1", [
    title,
  ]);
  return ticket?.number ?? "";
}

describe("whoever asks for the tickets of an address", () => {
  test("leaves the same behind, whether or not anything was written under it", async () => {
    await openOne(desk.token);
    await sql("delete from outbox_mails");
    expect([await ask(HANNA), await ask("nobody@example.com")]).toEqual([undefined, undefined]);
    const mails = await sql(
      "select kind, state, attempts, ticket_id, locale, next_attempt_at from outbox_mails",
    );
    expect(mails).toHaveLength(2);
    expect(mails[0]).toEqual(mails[1]);
    expect(await sql("select id from client_sessions")).toEqual([]);
  });

  test("has one mail sent there, in their language, with nothing that anybody typed", async () => {
    await openOne(desk.token, { ticket: { title: "BUY-TITLE", name: "BUY-NAME" } });
    await ask(HANNA, { chosen: "pl" });
    await send(url);
    const [{ mail, to } = { mail: undefined, to: [] }] = lists();
    expect(lists()).toHaveLength(1);
    expect(to).toEqual([HANNA]);
    expect(mail?.subject).toBe("Lamps: Twoje zgłoszenia");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(JSON.stringify([mail?.subject, mail?.text, mail?.html, mail?.to])).not.toMatch(/BUY/);
  });

  test("has nothing sent to an address under which nothing was written here", async () => {
    await openOne((await newDesk()).token, { ticket: { email: "eve@example.com" } });
    await ask("eve@example.com");
    await send(url);
    expect(lists()).toEqual([]);
    expect(await sql("select state from outbox_mails where kind = 'own_tickets'")).toEqual([
      { state: "muted" },
    ]);
    expect(await sql("select id from client_sessions")).toEqual([]);
  });

  test("by sending one form twice has one mail sent", async () => {
    await openOne(desk.token);
    const submission = newSubmission();
    const asked = { deskToken: desk.token, email: HANNA, language: {}, submission, now: NOW };
    await askForOwnTickets(asked);
    await askForOwnTickets(asked);
    await send(url);
    expect(lists()).toHaveLength(1);
  });

  test("is refused on a desk that wants signatures, and what was asked before is not sent", async () => {
    await openOne(desk.token);
    await ask();
    await updateDesk(desk.token, { securityLevel: "signature" });
    expect((await refusalOf(ask())).code).toBe("signature_required");
    await send(url);
    expect(lists()).toEqual([]);
    const { id: deskId } = desk;
    const linkId = deskId;
    const begun = beginMailedSession({ linkId, deskId, email: HANNA, locale: "en", now: NOW });
    expect((await refusalOf(begun)).code).toBe("signature_required");
  });

  test("on a desk that takes no new tickets gets the old ones", async () => {
    await openOne(desk.token);
    await updateDesk(desk.token, { active: false });
    expect(await titles(await mailedSession())).toEqual([TICKET.title]);
  });

  test("gets nothing when sending was paused for longer than a day", async () => {
    await openOne(desk.token);
    await ask();
    await send(url, later(24 * HOUR_MS));
    expect(lists()).toEqual([]);
    expect(await sql("select last_error from outbox_mails where kind = 'own_tickets'")).toEqual([
      { last_error: "too_late" },
    ]);
  });

  test("counts among the mails to addresses that nobody verified", async () => {
    await openOne(desk.token);
    const { most } = MAIL_CAPS.address_hour;
    for (let turn = 0; turn < most; turn += 1) await ask();
    await send(url);
    expect(received).toHaveLength(most);
    expect(await sql("select count(*)::int from outbox_mails where state = 'capped'")).toEqual([
      { count: 1 },
    ]);
  });
});

test("an address is asked for three times an hour, by whomever and on whichever desk", async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await countUse({ list_from_address: `192.0.2.${turn}`, list_to_email: HANNA });
  }
  const again = countUse({ list_from_address: "192.0.2.9", list_to_email: HANNA });
  expect((await refusalOf(again)).code).toBe("too_many");
  await expect(countUse({ list_to_email: "eve@example.com" })).resolves.toBeUndefined();
});

test("an address is taken as tickets keep it, whatever its case", async () => {
  expect(ownTicketsInput.parse({ email: "  Hanna@Example.COM " })).toEqual({ email: HANNA });
});

describe("the list", () => {
  test("holds what was written under the address on this desk, by any client, and nothing else", async () => {
    await openOne(desk.token, { ticket: { title: "From the help centre" } });
    const person = {
      client_external_id: "C-1",
      client_name: "Ada & Co",
      user_email: "Hanna@example.com",
    };
    await openIn(await sessionOf(desk, person), {
      ticket: { title: "From the application" },
      now: later(1000),
    });
    const colleague = { client_external_id: "C-1", user_email: "tom@example.com" };
    await openIn(await sessionOf(desk, colleague), { ticket: { title: "Of a colleague" } });
    await openOne((await newDesk()).token, { ticket: { title: "Of another desk" } });
    const session = await mailedSession();
    expect(await titles(session)).toEqual(["From the application", "From the help centre"]);
    const number = await numberOf("Of a colleague");
    expect(await findThreadInSession({ session, number, now: NOW })).toBeUndefined();
    const comment = { session, number, content: "Hello", submission: newSubmission(), now: NOW };
    expect((await refusalOf(commentInSession(comment))).code).toBe("ticket_not_found");
  });

  test("is searched and paged like a client's", async () => {
    await openOne(desk.token, { ticket: { title: "First" } });
    await openOne(desk.token, { ticket: { title: "Second" }, now: later(1000) });
    const session = await mailedSession();
    const found = await listTicketsInSession({
      session,
      filter: { search: "fir", status: "open" },
      limit: 20,
      now: NOW,
    });
    expect(found.tickets.map(({ title }) => title)).toEqual(["First"]);
    const { next, tickets } = await listTicketsInSession({ session, limit: 1, now: NOW });
    const rest = await listTicketsInSession({ session, after: next, limit: 1, now: NOW });
    expect([...tickets, ...rest.tickets].map(({ title }) => title)).toEqual(["Second", "First"]);
  });

  test("lets one read and comment, in the name that the ticket was written in", async () => {
    for (const level of ["mixed", "none"] as const) {
      await updateDesk(desk.token, { securityLevel: level });
      await openOne(desk.token, { ticket: { title: level } });
      const session = await mailedSession();
      const number = await numberOf(level);
      await commentInSession({
        session,
        number,
        content: "It is the green one.",
        submission: newSubmission(),
        now: NOW,
      });
      const thread = await readThreadInSession({ session, number, now: NOW });
      expect(thread.comments).toMatchObject([
        { authorName: TICKET.name, content: "It is the green one." },
      ]);
    }
  });

  test("lets one write as that address alone, and the team sees that nobody signed", async () => {
    await openOne(desk.token);
    const session = await mailedSession();
    await openIn(session, { ticket: { title: "New", name: "Hanna", email: "eve@example.com" } });
    const [row] = await sql(
      `select author_name, author_email, identity, client_id from tickets where title = 'New'`,
    );
    expect(row).toEqual({
      author_name: "Hanna",
      author_email: HANNA,
      identity: "unverified",
      client_id: null,
    });
    expect(await titles(session)).toContain("New");
    expect((await refusalOf(openIn(session))).fields).toEqual({ name: { code: "required" } });
  });

  test("remembers in the next mail's list what was read in the last one's", async () => {
    await openOne(desk.token);
    const number = await numberOf(TICKET.title);
    await reply(desk, number);
    const session = await mailedSession();
    expect((await readThreadInSession({ session, number, now: NOW })).unread).toBe(true);
    const said = { session, number, content: "Thanks", submission: newSubmission(), now: NOW };
    await commentInSession(said);
    const another = await mailedSession();
    expect(another.id).not.toBe(session.id);
    expect((await readThreadInSession({ session: another, number, now: NOW })).unread).toBe(false);
  });
});

describe("the link", () => {
  test("is good for an hour from when it was sent", async () => {
    await openOne(desk.token);
    const sentAt = later(2 * HOUR_MS);
    const token = await mailedToken(HANNA, sentAt);
    const end = sentAt.getTime() + HOUR_MS;
    expect((await sessionFor(token, new Date(end - 1))).email).toBe(HANNA);
    expect((await refusalOf(sessionFor(token, new Date(end)))).code).toBe("session_invalid");
  });

  test("opens again after a mail that was refused at first, its hour beginning anew", async () => {
    await openOne(desk.token);
    await ask();
    behaves({ onRecipient: 450 });
    await send(url);
    behaves({});
    await send(url, later(HOUR_MS));
    const token = /\/w\/([\w-]{43})/.exec(lists().at(-1)?.mail.text ?? "")?.[1] ?? "";
    expect((await sessionFor(token, later(1.5 * HOUR_MS))).email).toBe(HANNA);
    expect(await sql("select id from client_sessions")).toHaveLength(1);
  });

  test("ends with the other sessions where the level is raised", async () => {
    await openOne(desk.token);
    const session = await mailedSession();
    const number = await numberOf(TICKET.title);
    await updateDesk(desk.token, { securityLevel: "signature" });
    expect(await findThreadInSession({ session, number, now: NOW })).toBeUndefined();
  });

  test("changes nothing when it is opened, however often", async () => {
    await openOne(desk.token);
    const token = await mailedToken();
    const number = await numberOf(TICKET.title);
    const everything = () =>
      sql(`select (select json_agg(s) from client_sessions s) as sessions,
        (select json_agg(t) from tickets t) as tickets, (select json_agg(m) from outbox_mails m) as mails,
        (select json_agg(r) from read_marks r) as marks`);
    const before = await everything();
    for (let turn = 0; turn < 2; turn += 1) {
      const session = await readSessionWithUnread(token, NOW);
      expect(session).toMatchObject({ ended: false, unread: null });
      if (session) await listTicketsInSession({ session, limit: 20, now: NOW });
      if (session) await readThreadInSession({ session, number, now: NOW });
    }
    expect(await everything()).toEqual(before);
  });

  test("is not shown to the team, and opens nothing until the mail is sent", async () => {
    await openOne(desk.token);
    globalThis.portalEnvironment = { ...globalThis.portalEnvironment, APP_URL } as never;
    await ask();
    await send(undefined);
    const kept = (await listUnsentMails(ADMIN)).find(({ kind }) => kind === "own_tickets");
    expect(kept).toMatchObject({ state: "kept", isSecret: true });
    const mail = await readMail(ADMIN, kept?.id ?? "");
    const { text } = await readableMail(mail, "hidden");
    expect(text).toContain("[hidden]");
    const { token } = deriveSessionToken(mail.linkId ?? "");
    expect(text).not.toContain(token);
    expect((await refusalOf(sessionFor(token, NOW))).code).toBe("session_invalid");
  });
});
