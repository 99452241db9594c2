import { beforeEach, describe, expect, test } from "vitest";
import { MAIL_CAPS } from "@/app/_domain/mail/mail-caps";
import { forgetMails } from "@/app/_domain/mail/mail-pause";
import { countStuckMails, sendMailsAgain } from "@/app/_domain/mail/send-mails-again";
import { sendTestMail } from "@/app/_domain/mail/send-test-mail";
import {
  countFailedMails,
  listTicketMails,
  listUnsentMails,
  readMail,
  sendMailAgain,
} from "@/app/_domain/mail/unsent-mails";
import { inviteStaff } from "@/app/_domain/staff/invite-staff";
import { readableMail } from "@/app/_web/readable-mail";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  openOne,
  refusalOf,
  type TestDesk,
} from "../../support/database-rows";
import { cheapSignIn, newStaff } from "../staff/team";
import { APP_URL, mailServer, send } from "./post";

const { sql } = testDatabase();
const { url, received, behaves } = await mailServer();

const ADMIN = { id: null, role: "admin" } as const;
const AGENT = { id: null, role: "agent" } as const;

let desk: TestDesk;

beforeEach(async () => {
  cheapSignIn(APP_URL);
  await sql("delete from desks");
  await sql("delete from outbox_mails");
  await sql("delete from staff");
  await sql("delete from settings");
  await sql("delete from rate_limits");
  desk = await newDesk();
});

async function failedMail(): Promise<string> {
  await openOne(desk.token);
  behaves({ onRecipient: 550 });
  await send(url);
  behaves({});
  const [mail] = await listUnsentMails(ADMIN);
  return mail?.id ?? "";
}

describe("a mail that failed", () => {
  test("is listed with what the server said, counted for some days, and shown on its ticket", async () => {
    const id = await failedMail();
    const failed = { id, state: "failed", error: "550 Said 550 on purpose" };
    expect(await listUnsentMails(ADMIN)).toMatchObject([
      { ...failed, recipientEmail: "hanna@example.com", kind: "ticket_opened" },
    ]);
    expect(await countFailedMails(NOW)).toBe(1);
    expect(await countFailedMails(later(4 * 24 * 60 * 60_000))).toBe(0);
    const [ticket] = await sql<{ id: string }>("select id from tickets");
    expect(await listTicketMails(ticket?.id ?? "")).toMatchObject([failed]);
  });

  test("is sent again on demand, once", async () => {
    const id = await failedMail();
    await sendMailAgain({ by: ADMIN, id, now: NOW });
    await send(url);
    expect(received).toHaveLength(1);
    const again = sendMailAgain({ by: ADMIN, id, now: NOW });
    expect((await refusalOf(again)).code).toBe("mail_not_found");
  });

  test("is nothing for an agent", async () => {
    const id = await failedMail();
    for (const asked of [
      listUnsentMails(AGENT),
      readMail(AGENT, id),
      sendMailAgain({ by: AGENT, id, now: NOW }),
    ]) {
      expect((await refusalOf(asked)).code).toBe("not_allowed");
    }
  });
});

describe("a mail that is kept", () => {
  test("can be read as its recipient would", async () => {
    globalThis.portalEnvironment = { ...globalThis.portalEnvironment, APP_URL } as never;
    const token = await openOne(desk.token);
    await send(undefined);
    const [mail] = (await listUnsentMails(ADMIN)).filter(({ recipientEmail }) => recipientEmail);
    const said = await readableMail(await readMail(ADMIN, mail?.id ?? ""), "hidden");
    expect(said.subject).toMatch(/^Lamps: ticket \S+ has arrived$/);
    expect(said.text).toContain(`${APP_URL}/t/${token}`);
  });

  test("shows no link that is its recipient's alone, and is not sent again", async () => {
    globalThis.portalEnvironment = { ...globalThis.portalEnvironment, APP_URL } as never;
    const by = await newStaff({ role: "admin" });
    const person = { email: "new@example.com", name: "New", role: "agent", deskIds: null } as const;
    const { token } = await inviteStaff({ by, ...person, now: NOW });
    await send(undefined);
    const [mail] = await listUnsentMails(by);
    const said = await readableMail(await readMail(by, mail?.id ?? ""), "hidden");
    expect(said.text).not.toContain(token);
    expect(said.text).toContain("[hidden]");
    const again = sendMailAgain({ by, id: mail?.id ?? "", now: NOW });
    expect((await refusalOf(again)).code).toBe("mail_not_found");
  });
});

describe("all mails that were kept", () => {
  const DAY = 24 * 60 * 60_000;
  const many = { by: ADMIN, state: "kept" } as const;

  async function keep(emails: string[], now = NOW): Promise<void> {
    for (const email of emails) await openOne(desk.token, { ticket: { email }, now });
    await sql("update outbox_mails set state = 'kept' where recipient_email is not null");
    await sql("delete from outbox_mails where recipient_email is null");
  }

  test("go out together, but none that is older than was said", async () => {
    await keep(["old@example.com"]);
    await keep(["one@example.com", "two@example.com"], later(3 * DAY));
    expect(await countStuckMails(ADMIN)).toEqual([{ state: "kept", count: 3, oldest: NOW }]);
    await sendMailsAgain({ ...many, since: later(DAY), now: later(3 * DAY) });
    await send(url, later(3 * DAY));
    const addresses = received.flatMap(({ to }) => to);
    expect(addresses.toSorted()).toEqual(["one@example.com", "two@example.com"]);
    expect(await countStuckMails(ADMIN)).toEqual([{ state: "kept", count: 1, oldest: NOW }]);
  });

  test("go out no more often to an address than its cap says", async () => {
    const { most } = MAIL_CAPS.address_hour;
    await keep(Array(most + 3).fill("hanna@example.com"));
    await sendMailsAgain({ ...many, since: NOW, now: NOW });
    await send(url);
    expect(received).toHaveLength(most);
  });

  test("are without those that hold a link of their own", async () => {
    const by = await newStaff({ role: "admin" });
    const person = { email: "new@example.com", name: "New", role: "agent", deskIds: null } as const;
    await inviteStaff({ by, ...person, now: NOW });
    await send(undefined);
    expect(await countStuckMails(ADMIN)).toEqual([]);
    await sendMailsAgain({ ...many, since: NOW, now: NOW });
    await send(url);
    expect(received).toEqual([]);
  });

  test("are not an agent's to send", async () => {
    const asked = [
      countStuckMails(AGENT),
      sendMailsAgain({ ...many, by: AGENT, since: NOW, now: NOW }),
    ];
    for (const each of asked) expect((await refusalOf(each)).code).toBe("not_allowed");
  });
});

test("mails of long ago are forgotten, but none that is still to be sent", async () => {
  await openOne(desk.token);
  await send(url);
  await openOne(desk.token);
  await forgetMails(later(80 * 24 * 60 * 60_000));
  expect(await sql("select from outbox_mails where state = 'sent'")).toHaveLength(1);
  await forgetMails(later(100 * 24 * 60 * 60_000));
  expect(await sql("select distinct state from outbox_mails")).toEqual([{ state: "pending" }]);
});

test("a test goes to whoever asks, in the language chosen, about no ticket", async () => {
  const by = await newStaff({ role: "admin" });
  const asked = { by, deskToken: desk.token, kind: "team_replied", locale: "pl" } as const;
  await sendTestMail({ ...asked, now: NOW });
  await send(url);
  expect(received.map(({ to }) => to)).toEqual([[by.email]]);
  expect(received[0]?.mail.subject).toContain("2616-2");
  expect(received[0]?.mail.headers.has("list")).toBe(false);
});
