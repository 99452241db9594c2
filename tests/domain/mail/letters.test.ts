import { beforeEach, describe, expect, test } from "vitest";
import { updateDesk } from "@/app/_domain/desks/desk";
import { MAIL_CAPS } from "@/app/_domain/mail/mail-caps";
import { muteMails, muteToken, readMute } from "@/app/_domain/mail/mute-mails";
import { shareMails } from "@/app/_domain/mail/share-mails";
import { inviteStaff } from "@/app/_domain/staff/invite-staff";
import { passwordResetLink, requestPasswordReset } from "@/app/_domain/staff/reset-password";
import { updateProfile } from "@/app/_domain/staff/update-profile";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { revokeLink } from "@/app/_domain/tickets/ticket-link";
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
} from "../../support/database-rows";
import { callerWith, cheapSignIn, newPerson, newStaff } from "../staff/team";
import { APP_URL, FROM, mailServer, send } from "./post";

const { sql, columnsWith } = testDatabase();
const { url, received } = await mailServer();

let desk: TestDesk;

beforeEach(async () => {
  cheapSignIn(APP_URL);
  for (const table of [
    "desks",
    "outbox_mails",
    "rate_limits",
    "staff",
    "staff_invitations",
    "graphile_worker._private_jobs",
  ]) {
    await sql(`delete from ${table}`);
  }
  desk = await newDesk({ name: "Lamps" });
});

const ADA = {
  client_external_id: "C-1",
  client_email: "office@example.com",
  client_name: "Ada & Co",
  user_external_id: "U-1",
  user_email: "ada@example.com",
  user_name: "Ada Żuk",
};

/** A ticket whose author a signature proves. */
async function signedTicket(): Promise<{ number: string; token: string }> {
  return openIn(await sessionOf(desk, ADA));
}

async function numberOf(): Promise<string> {
  const [ticket] = await sql<{ number: string }>("select number from tickets");
  return ticket?.number ?? "";
}

describe("a mail to a client", () => {
  test("has text and HTML in the ticket's language, the link, and nothing to load", async () => {
    const { token } = await signedTicket();
    await send(url);
    const [{ mail, from } = { mail: undefined, from: "" }] = received;
    expect(from).toBe(FROM.address);
    expect(mail?.from?.value).toEqual([{ name: "Lamps", address: FROM.address }]);
    expect(mail?.to).toMatchObject({ value: [{ name: "Ada Żuk", address: "ada@example.com" }] });
    expect(mail?.text).toContain(`${APP_URL}/t/${token}`);
    const html = `${mail?.html}`;
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain(`<a href="${APP_URL}/t/${token}"`);
    expect(html).not.toMatch(/<img|<script|src=|@import|url\(/);
  });

  test("comes from the desk's own sender where it has one", async () => {
    const sender = { mailFromName: "Lamp \r\nHelp", mailFromAddress: "lamps@example.com" };
    await updateDesk(desk.token, sender);
    await signedTicket();
    await send(url);
    expect(received[0]?.from).toBe("lamps@example.com");
    expect(received[0]?.mail.from?.value).toEqual([
      { name: "Lamp Help", address: "lamps@example.com" },
    ]);
  });

  test("and the next one are one thread", async () => {
    const { number } = await signedTicket();
    await reply(desk, number);
    await send(url);
    const [one, two] = received.map(({ mail }) => mail);
    const [ticket] = await sql<{ id: string }>("select id from tickets");
    const root = `<ticket.${ticket?.id}@help.example.com>`;
    expect([one?.references, one?.inReplyTo]).toEqual([root, root]);
    expect([two?.references, two?.inReplyTo]).toEqual([root, root]);
    expect(one?.messageId).not.toBe(two?.messageId);
    expect(two?.subject).toBe(`Re: ${one?.subject}`);
  });

  test("says that a machine wrote it, and offers to end them with one click", async () => {
    await signedTicket();
    await send(url);
    const headers = received[0]?.mail.headers;
    expect(headers?.get("auto-submitted")).toBe("auto-generated");
    expect(headers?.get("x-auto-response-suppress")).toBe("All");
    const [ticket] = await sql<{ id: string }>("select id from tickets");
    const mute = `${APP_URL}/t/${muteToken(ticket?.id ?? "")}/mute`;
    expect(received[0]?.mail.headers.get("list")).toMatchObject({ unsubscribe: { url: mute } });
    expect(received[0]?.mail.text).toContain(mute);
  });

  test("leads to the desk where its link was withdrawn", async () => {
    const { number } = await signedTicket();
    await revokeLink({ deskToken: desk.token, number, now: NOW });
    await send(url);
    expect(received[0]?.mail.text).toContain(`${APP_URL}/d/${desk.token}`);
    expect(received[0]?.mail.text).not.toMatch(/\/t\/[\w-]{43}\n/);
  });
});

describe("a mail to an address that nobody verified", () => {
  test("holds nothing that the visitor typed, not even the name", async () => {
    const typed = {
      title: "BUY-TITLE",
      content: "BUY-CONTENT http://spam.example",
      name: "BUY-NAME",
    };
    await openOne(desk.token, { ticket: typed });
    await reply(desk, await numberOf());
    await send(url);
    expect(received).toHaveLength(2);
    for (const { mail } of received) {
      expect(JSON.stringify([mail.subject, mail.text, mail.html, mail.to])).not.toMatch(/BUY|spam/);
    }
  });

  test("is held back after so many in an hour, and the address gets others the hour after", async () => {
    const { most } = MAIL_CAPS.address_hour;
    for (let turn = 0; turn <= most; turn += 1) await openOne(desk.token);
    await send(url);
    expect(received).toHaveLength(most);
    expect(await sql("select last_error from outbox_mails where state = 'capped'")).toEqual([
      { last_error: "too_many" },
    ]);
    await openOne(desk.token, { now: later(60 * 60_000) });
    await send(url, later(60 * 60_000));
    expect(received).toHaveLength(most + 1);
  });
});

describe("an address that is the portal's own", () => {
  test.each(["help@example.com", "lamps@example.com"])("is no recipient: %s", async (email) => {
    await updateDesk(desk.token, { mailFromAddress: "lamps@example.com" });
    await openOne(desk.token, { ticket: { email } });
    await send(url);
    expect(received).toEqual([]);
    expect(
      await sql("select state, last_error from outbox_mails where recipient_email is not null"),
    ).toEqual([{ state: "failed", last_error: "own_address" }]);
  });
});

test("an address with a line break or a second one leads mail nowhere", async () => {
  for (const email of ["a@example.com\r\nbcc: b@example.com", "a@example.com,b@example.com"]) {
    await openOne(desk.token);
    await sql("update outbox_mails set recipient_email = $1 where recipient_email like 'hanna%'", [
      email,
    ]);
  }
  await send(url);
  expect(received).toEqual([]);
  expect(await sql("select distinct last_error from outbox_mails where state = 'failed'")).toEqual([
    { last_error: "bad_address" },
  ]);
});

describe("a ticket whose mails are muted", () => {
  test("sends no more to its author, until they are wanted again", async () => {
    await openOne(desk.token);
    const [ticket] = await sql<{ id: string }>("select id from tickets");
    const token = muteToken(ticket?.id ?? "");
    await muteMails({ token, muted: true, now: NOW });
    await send(url);
    expect([received.length, (await readMute(token)).muted]).toEqual([0, true]);
    await muteMails({ token, muted: false, now: NOW });
    await reply(desk, await numberOf());
    await send(url);
    expect(received).toHaveLength(1);
    expect(
      await sql("select kind from audit_entries where kind like 'mail_%' order by kind"),
    ).toEqual([{ kind: "mail_muted" }, { kind: "mail_unmuted" }]);
  });

  test("is reached by no token that the portal did not make", async () => {
    await openOne(desk.token);
    const [ticket] = await sql<{ id: string }>("select id from tickets");
    const token = muteToken(ticket?.id ?? "");
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    for (const each of [forged, "", `${token}A`, "ż".repeat(43)]) {
      expect((await refusalOf(readMute(each))).code).toBe("link_not_found");
    }
  });
});

describe("the team", () => {
  const wants = { newTickets: "none", clientComments: "none" } as const;

  test("gets a mail each who wants it and sees the desk, and each once", async () => {
    const other = await newDesk();
    const all = await newPerson({ name: "All" });
    const none = await newPerson({ name: "None" });
    await updateProfile(none, { notifications: wants });
    await newPerson({ name: "Elsewhere", deskIds: [other.id] });
    const here = await newPerson({ name: "Here", deskIds: [desk.id] });
    const gone = await newPerson({ name: "Gone" });
    await sql("update staff set deactivated_at = now() where id = $1", [gone.id]);
    await openOne(desk.token, { ticket: { title: "Flickers", content: "All day." } });
    await send(url);
    await send(url);
    const mails = received.filter(({ to }) => !to.includes("hanna@example.com"));
    expect(mails.flatMap(({ to }) => to).sort()).toEqual([all.email, here.email].sort());
    const [ticket] = await sql<{ id: string }>("select id from tickets");
    expect(mails[0]?.mail.subject).toMatch(/^Lamps: \S+ Flickers$/);
    expect(mails[0]?.mail.text).toContain("All day.");
    expect(mails[0]?.mail.text).toContain(`${APP_URL}/staff/tickets/${ticket?.id}`);
    expect(mails[0]?.mail.headers.has("list")).toBe(false);
  });

  test("gets nothing for whoever has left it by the time of sending", async () => {
    const { id } = await newPerson();
    await openOne(desk.token, { ticket: { email: "nobody@example.com" } });
    const [mail] = await sql<{ id: string }>(
      "select id from outbox_mails where recipient_email is null",
    );
    await shareMails([mail?.id ?? ""], NOW);
    await sql("update staff set deactivated_at = now() where id = $1", [id]);
    await send(url);
    expect(received.flatMap(({ to }) => to)).toEqual(["nobody@example.com"]);
  });

  test("gets comments on what is theirs, where they want no others", async () => {
    const mine = await newPerson({ name: "Mine" });
    await newPerson({ name: "Other" });
    const token = await openOne(desk.token);
    await sql("update tickets set assignee_id = $1", [mine.id]);
    await sql("delete from outbox_mails");
    await commentWithToken({
      token,
      content: "Still dark.",
      submission: newSubmission(),
      now: NOW,
    });
    await send(url);
    expect(received.map(({ to }) => to)).toEqual([[mine.email]]);
    expect(received[0]?.mail.text).toContain("Still dark.");
  });
});

describe("the link to join the team or to a new password", () => {
  test("is mailed and kept nowhere", async () => {
    const by = await newStaff({ role: "admin" });
    const invited = {
      email: "new@example.com",
      name: "New",
      role: "agent",
      deskIds: null,
    } as const;
    const { token } = await inviteStaff({ by, ...invited, now: NOW });
    const { email } = await newPerson();
    await requestPasswordReset({ email, caller: callerWith(), now: NOW });
    expect(await sql("select task_identifier as task from graphile_worker.jobs")).toEqual([
      { task: "send_mails" },
      { task: "send_mails" },
    ]);
    await send(url);
    expect(received.map(({ to }) => `${to}`).sort()).toEqual([invited.email, email].sort());
    const letter = received.find(({ to }) => to.includes(invited.email));
    expect(letter?.mail.text).toContain(`${APP_URL}/staff/invitation/${token}`);
    expect(await columnsWith(token)).toEqual([]);
  });

  test("goes out no more when it has run out", async () => {
    const by = await newStaff({ role: "admin" });
    const { id } = await newPerson();
    const now = new Date();
    await passwordResetLink({ by, staffId: id, now });
    await send(url, new Date(now.getTime() + 60 * 60_000));
    expect(received).toEqual([]);
    expect(await sql("select last_error from outbox_mails")).toEqual([{ last_error: "too_late" }]);
  });
});
