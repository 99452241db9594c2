import { beforeEach, describe, expect, test, vi } from "vitest";
import { CLAIMED_MS, claimMails } from "@/app/_domain/mail/claim-mails";
import { isMailPaused, pauseMail } from "@/app/_domain/mail/mail-pause";
import { keepMailMoving } from "@/app/_server/mail";
import { testDatabase } from "../../support/database";
import { later, NOW, newDesk, openOne, type TestDesk } from "../../support/database-rows";
import { nobodyThere, silentServer, testMailServer } from "../../support/smtp";
import { log, mailServer, office, SHORT, send } from "./post";

const { sql } = testDatabase();
const { url, received, behaves } = await mailServer();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let desk: TestDesk;

beforeEach(async () => {
  await sql("delete from desks");
  await sql("delete from outbox_mails");
  await sql("delete from rate_limits");
  await sql("delete from settings");
  desk = await newDesk();
});

interface Mail {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  next_attempt_at: Date;
}

/** The mail to the author of the one ticket. */
async function toClient(): Promise<Mail | undefined> {
  const [mail] = await sql<Mail & Record<string, unknown>>(
    "select * from outbox_mails where kind = 'ticket_opened'",
  );
  return mail;
}

describe("a mail to a client", () => {
  test("is sent once, however often somebody looks", async () => {
    await openOne(desk.token);
    await send(url);
    await send(url, later(MINUTE));
    expect(received.map(({ to }) => to)).toEqual([["hanna@example.com"]]);
    expect(await toClient()).toMatchObject({ state: "sent", attempts: 1, sent_at: NOW });
  });

  test("of many tickets goes out once each with two workers at once", async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await openOne(desk.token, { ticket: { email: `person${turn}@example.com` } });
    }
    const workers = [office(url), office(url), office(url, { lanes: 4 })];
    await Promise.all(workers.map((worker) => worker.sendDue()));
    const addresses = received.map(({ to }) => `${to}`);
    expect(addresses).toHaveLength(12);
    expect(new Set(addresses).size).toBe(12);
  });

  test("goes out by itself as soon as its ticket is there", async () => {
    const now = new Date();
    const stop = await keepMailMoving(
      office(url, { now: new Date(now.getTime() + MINUTE) }),
      () => {},
    );
    await openOne(desk.token, { now });
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 10_000, interval: 20 });
    await stop();
  });

  test("costs its ticket no job", async () => {
    await sql("delete from graphile_worker._private_jobs");
    await openOne(desk.token);
    expect(await sql("select from graphile_worker.jobs")).toEqual([]);
  });
});

describe("a mail that cannot be sent now", () => {
  test("is tried after ever longer pauses while the server is down for two hours, then sent", async () => {
    await openOne(desk.token);
    const down = await nobodyThere();
    const pauses: number[] = [];
    let now = NOW;
    while (now < later(2 * HOUR)) {
      await send(down, now);
      const mail = await toClient();
      expect(mail).toMatchObject({ state: "deferred", last_error: "unreachable" });
      const next = mail?.next_attempt_at ?? NOW;
      pauses.push((next.getTime() - now.getTime()) / MINUTE);
      now = next;
    }
    expect(pauses).toEqual([1, 5, 15, 30, 60, 60]);
    await send(url, now);
    expect(received).toHaveLength(1);
    expect(await toClient()).toMatchObject({ state: "sent", last_error: null });
  });

  test("is given up after a day", async () => {
    await openOne(desk.token);
    const down = await nobodyThere();
    let now = NOW;
    for (let mail = await toClient(); mail?.state !== "failed"; mail = await toClient()) {
      now = mail?.next_attempt_at ?? now;
      await send(down, now);
    }
    expect(now).toEqual(later(24 * HOUR));
  });

  test.each([421, 450])("because of a %s at its recipient is tried later", async (code) => {
    await openOne(desk.token);
    behaves({ onRecipient: code });
    await send(url);
    const mail = await toClient();
    expect(mail).toMatchObject({ state: "deferred", next_attempt_at: later(MINUTE) });
    expect(mail?.last_error).toMatch(new RegExp(`^${code} `));
    behaves({});
    await send(url, later(MINUTE));
    expect(received).toHaveLength(1);
  });

  test("because nobody says good day is tried later", async () => {
    await openOne(desk.token);
    const silent = await silentServer();
    await send(silent.url, NOW, SHORT);
    await silent.close();
    expect(await toClient()).toMatchObject({ state: "deferred", last_error: "timeout" });
  });

  test.each(["hang", "drop"] as const)(
    "because of a %s after its text is tried later",
    async (onData) => {
      await openOne(desk.token);
      behaves({ onData });
      await send(url, NOW, SHORT);
      expect((await toClient())?.state).toBe("deferred");
      behaves({});
      await send(url, later(MINUTE));
      expect(received).toHaveLength(1);
    },
  );

  test("because the server took it and dropped is sent again under the same Message-ID", async () => {
    await openOne(desk.token);
    behaves({ onData: "take and drop" });
    await send(url);
    behaves({});
    await send(url, later(MINUTE));
    const [one, two, ...more] = received.map(({ mail }) => mail.messageId);
    expect(one).toBe(two);
    expect(one).toMatch(/^<[0-9a-f-]{36}@help\.example\.com>$/);
    expect(more).toEqual([]);
  });

  test("because its certificate is none of theirs goes nowhere in the clear", async () => {
    await openOne(desk.token);
    const server = await testMailServer({ secure: false, disabledCommands: [] });
    await send(`${server.url}?tls=required`);
    expect(await toClient()).toMatchObject({ state: "deferred", last_error: "tls" });
    await send(server.url, later(MINUTE));
    expect((await toClient())?.state).toBe("sent");
    await server.close();
  });

  test("because the server offers no encryption goes nowhere where that is required", async () => {
    await openOne(desk.token);
    await send(`${url}?tls=required`);
    expect(received).toEqual([]);
    expect(await toClient()).toMatchObject({ state: "deferred", last_error: "tls" });
  });

  test("because of a wrong password is the operator's matter, and told once", async () => {
    await openOne(desk.token);
    await openOne(desk.token);
    const server = await testMailServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error("Wrong")),
    });
    const post = office(`${server.url.replace("//", "//portal:hunter2@")}?tls=optional`);
    await post.sendDue();
    await post.sendDue();
    await server.close();
    expect((await toClient())?.state).toBe("deferred");
    expect(await sql("select from outbox_mails where last_error = 'sign_in'")).not.toEqual([]);
    expect(log).toEqual(["Mail: the mail server refuses the sign-in of SMTP_URL"]);
  });
});

describe("a mail that its server will never take", () => {
  test("has failed at once, with what the server said", async () => {
    await openOne(desk.token);
    behaves({ onRecipient: 550 });
    await send(url);
    expect(await toClient()).toMatchObject({
      state: "failed",
      attempts: 1,
      last_error: "550 Said 550 on purpose",
    });
  });

  test("does not keep the others back", async () => {
    await openOne(desk.token);
    behaves({ onData: 554 });
    await send(url);
    behaves({});
    await openOne(desk.token, { ticket: { email: "other@example.com" } });
    await send(url);
    expect(received.map(({ to }) => to)).toEqual([["other@example.com"]]);
  });
});

describe("whoever dies with a mail in hand", () => {
  test("before it was sent leaves it to another after some minutes", async () => {
    await openOne(desk.token);
    await claimMails({ limit: 10, now: NOW });
    await send(url, later(CLAIMED_MS - 1));
    expect(received).toEqual([]);
    await send(url, later(CLAIMED_MS));
    expect(received).toHaveLength(1);
  });

  test("after it was sent makes the other one send it twice under one Message-ID", async () => {
    await openOne(desk.token);
    await send(url);
    // As if the row had never heard of it.
    await sql("update outbox_mails set state = 'pending', next_attempt_at = $1", [NOW]);
    await send(url, later(CLAIMED_MS));
    const ids = received.map(({ mail }) => mail.messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

test("a mail that cannot be written is told of and keeps no other back", async () => {
  await openOne(desk.token);
  await sql("update outbox_mails set kind = 'nonsense' where kind = 'ticket_opened'");
  await openOne(desk.token, { ticket: { email: "other@example.com" } });
  await send(url);
  expect(received.map(({ to }) => to)).toEqual([["other@example.com"]]);
  expect(await sql("select state, last_error from outbox_mails where kind = 'nonsense'")).toEqual([
    { state: "deferred", last_error: "unwritten" },
  ]);
  expect(log).toHaveLength(1);
});

describe("without a mail server", () => {
  test("mails are kept, and not sent by surprise when there is one", async () => {
    await openOne(desk.token);
    await send(undefined);
    expect((await toClient())?.state).toBe("kept");
    await send(url, later(HOUR));
    expect(received).toEqual([]);
  });

  test("mails are left for a day to another process that had one", async () => {
    await send(url);
    await openOne(desk.token);
    await send(undefined, later(23 * HOUR));
    expect((await toClient())?.state).toBe("pending");
    await send(undefined, later(24 * HOUR));
    expect((await toClient())?.state).toBe("kept");
  });

  test("a mail goes out by the other process that has one", async () => {
    const [with_, without] = [office(url), office(undefined)];
    await with_.sendDue();
    await openOne(desk.token);
    await without.sendDue();
    await with_.sendDue();
    expect(received).toHaveLength(1);
  });
});

describe("while sending is paused", () => {
  test("mails wait, and go out when it goes on", async () => {
    await pauseMail(true);
    await openOne(desk.token);
    await send(url);
    expect([await isMailPaused(), (await toClient())?.state]).toEqual([true, "pending"]);
    await pauseMail(false);
    await send(url);
    expect(received).toHaveLength(1);
  });
});

test("mail goes on by itself when the database was away", async () => {
  await openOne(desk.token);
  await sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await send(url);
  expect(received).toHaveLength(1);
  expect((await toClient())?.state).toBe("sent");
});
