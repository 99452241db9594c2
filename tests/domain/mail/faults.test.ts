import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CLAIMED_MS, TRIED_MS } from "@/app/_domain/mail/claim-mails";
import { testDatabase } from "../../support/database";
import { NOW, newDesk, openOne } from "../../support/database-rows";
import { nobodyThere, silentServer, testMailServer } from "../../support/smtp";
import { environmentOf } from "../command-line/run-portal";
import { mailServer, SHORT, send } from "./post";

const { sql, connection } = testDatabase();
const { url, received, behaves, holding } = await mailServer();

const TICKETS = 6;

beforeEach(async () => {
  for (const table of ["desks", "outbox_mails", "rate_limits", "settings"]) {
    await sql(`delete from ${table}`);
  }
});

/** The addresses of tickets that were acknowledged, each with a mail to send. */
async function acknowledged(now: Date): Promise<string[]> {
  const desk = await newDesk();
  const addresses = Array.from({ length: TICKETS }, (_, turn) => `person${turn}@example.com`);
  for (const email of addresses) await openOne(desk.token, { ticket: { email }, now });
  return addresses;
}

/** As time goes by, until nothing waits any more; gives up when the portal would. */
async function untilSettled(from: Date): Promise<void> {
  const until = from.getTime() + TRIED_MS;
  for (let at = from.getTime(); at < until; at += CLAIMED_MS) {
    await send(url, new Date(at));
    const waiting = await sql("select from outbox_mails where state in ('pending', 'deferred')");
    if (waiting.length === 0) return;
  }
}

/** How often each of them was delivered, and under how many Message-IDs all of it was. */
function deliveries(addresses: string[]) {
  const counts = addresses.map(
    (address) => received.filter(({ to }) => to.includes(address)).length,
  );
  return { counts, ids: new Set(received.map(({ mail }) => mail.messageId)).size };
}

const ONCE_EACH = { counts: Array(TICKETS).fill(1), ids: TICKETS };

describe("every ticket that was acknowledged has its mail delivered, and once, after a server that", () => {
  test.each([
    ["answers 421 to a recipient", { onRecipient: 421 }],
    ["answers 450 to a recipient", { onRecipient: 450 }],
    ["answers 451 to a text", { onData: 451 }],
    ["says nothing after a text", { onData: "hang" }],
    ["drops the line before its answer to a text it did not take", { onData: "drop" }],
  ] as const)("%s", async (_, fault) => {
    const addresses = await acknowledged(NOW);
    behaves(fault);
    await send(url, NOW, SHORT);
    expect(received).toEqual([]);
    behaves({});
    await untilSettled(NOW);
    expect(deliveries(addresses)).toEqual(ONCE_EACH);
  });

  test("is not there for two hours", async () => {
    const addresses = await acknowledged(NOW);
    const down = await nobodyThere();
    const back = NOW.getTime() + 2 * 60 * 60_000;
    for (let at = NOW.getTime(); at < back; at += CLAIMED_MS) await send(down, new Date(at));
    await untilSettled(new Date(back));
    expect(deliveries(addresses)).toEqual(ONCE_EACH);
  });

  test("does not say good day", async () => {
    const addresses = await acknowledged(NOW);
    const silent = await silentServer();
    await send(silent.url, NOW, SHORT);
    await silent.close();
    await untilSettled(NOW);
    expect(deliveries(addresses)).toEqual(ONCE_EACH);
  });

  test("shows a certificate that is none of its own", async () => {
    const addresses = await acknowledged(NOW);
    const wrong = await testMailServer({ secure: false, disabledCommands: [] });
    await send(`${wrong.url}?tls=required`);
    expect(wrong.received).toEqual([]);
    await wrong.close();
    await untilSettled(NOW);
    expect(deliveries(addresses)).toEqual(ONCE_EACH);
  });
});

test("a server that takes a mail and drops the line has it twice, under one Message-ID, and none is lost", async () => {
  const addresses = await acknowledged(NOW);
  behaves({ onData: "take and drop" });
  await send(url);
  const twice = received.flatMap(({ to }) => to);
  behaves({});
  await untilSettled(NOW);
  const counts = addresses.map((address) => (twice.includes(address) ? 2 : 1));
  expect(deliveries(addresses)).toEqual({ counts, ids: TICKETS });
});

test("a server that refuses for ever loses no mail out of sight: each has failed", async () => {
  await acknowledged(NOW);
  behaves({ onRecipient: 550 });
  await send(url);
  const states = await sql(
    "select state, count(*)::int from outbox_mails where recipient_email is not null group by state",
  );
  expect(states).toEqual([{ state: "failed", count: TICKETS }]);
});

test("a database that ends its connections while mails are sent loses none", async () => {
  const addresses = await acknowledged(NOW);
  behaves({ onRecipient: "hang" });
  const holds = holding();
  const sending = send(url, NOW, SHORT).catch(() => {});
  await holds;
  await sql(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await sending;
  behaves({});
  await untilSettled(NOW);
  expect(deliveries(addresses)).toEqual(ONCE_EACH);
});

describe("a worker that is killed", () => {
  function startWorker(): ChildProcess {
    const { PATH = "", HOME = "" } = process.env;
    const mail = { SMTP_URL: url, MAIL_FROM: "help@example.com" };
    const words = ["app/_server/start.mjs", "portal", "worker", "run"];
    return spawn(process.execPath, words, {
      env: { NODE_ENV: "test", PATH, HOME, ...environmentOf(connection), ...mail },
      stdio: "ignore",
    });
  }

  async function kill(worker: ChildProcess): Promise<void> {
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }

  test("before a mail was sent has it sent once by another one", async () => {
    const addresses = await acknowledged(new Date());
    behaves({ onRecipient: "hang" });
    const holds = holding();
    const worker = startWorker();
    await holds;
    await kill(worker);
    behaves({});
    await untilSettled(new Date(Date.now() + CLAIMED_MS));
    expect(deliveries(addresses)).toEqual(ONCE_EACH);
  });

  test("after the server took a mail has no other one sent twice", async () => {
    const addresses = await acknowledged(new Date());
    behaves({ onData: "take and hang" });
    const worker = startWorker();
    await vi.waitFor(() => expect(received).not.toEqual([]), { timeout: 15_000, interval: 10 });
    await kill(worker);
    const twice = received.flatMap(({ to }) => to);
    behaves({});
    await untilSettled(new Date(Date.now() + CLAIMED_MS));
    const counts = addresses.map((address) => (twice.includes(address) ? 2 : 1));
    expect(deliveries(addresses)).toEqual({ counts, ids: TICKETS });
  });
});
