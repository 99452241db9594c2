import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { z } from "zod";
import { setAppSecret } from "@/app/_domain/app-secret";
import { createDesk } from "@/app/_domain/desks/desk";
import { fillDesk } from "@/app/_domain/fill/fill-desk";
import { claimMails } from "@/app/_domain/mail/claim-mails";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import { uniqueSubmission } from "@/app/_domain/tickets/submission";
import { composeMail } from "@/app/_mail/compose-mail";
import { connectMailServer } from "@/app/_mail/mail-server";
import { createPostOffice } from "@/app/_mail/post-office";
import { ownEmbeddedDatabase } from "@/app/_server/database/embedded-database";
import { connectGround, database, disconnectGround } from "@/prisma/client";
import { installJobs } from "@/prisma/jobs";
import { migrate } from "@/prisma/migrate";
import { median } from "./load";

const MAILS = Number(process.argv[3] ?? 2_000);
const LANES = 5;
const WARM = 100;
const TICKETS = 1_000;
const OFFICE = {
  appUrl: "https://help.example.com",
  from: { name: "Help", address: "help@example.com" },
};

/** Takes every mail, on a thread of its own. */
const SERVER = `
  const { parentPort } = require("node:worker_threads");
  const { SMTPServer } = require("smtp-server");
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"], disableReverseLookup: true,
    onData(stream, session, done) { stream.on("end", done).resume(); },
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.server.address().port));`;

/** As if no mail were ever written. */
const WITHOUT = `
  alter table outbox_mails disable trigger queue_mail;
  create function no_mail() returns trigger language plpgsql as 'begin return null; end';
  create trigger no_mail before insert on outbox_mails for each row execute function no_mail()`;

export interface MailFigures {
  /** Milliseconds a ticket takes to be written. */
  creation: { with: number; without: number };
  /** Mails a second. */
  drain: { portal: number; straight: number };
}

export async function measureMail(): Promise<MailFigures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "portal-bench-"));
  const log = (text: string) => process.stderr.write(`${text}\n`);
  const server = await ownEmbeddedDatabase({ dataDir, log });
  setAppSecret("only for the time of this benchmark!");
  const smtp = new Worker(SERVER, { eval: true });
  const port = await new Promise<number>((resolve) => {
    smtp.once("message", (said) => resolve(z.number().parse(said)));
  });
  const sides: Side[] = [];
  try {
    const mailing = await newSide(server.connection, "mailing");
    const silent = await newSide(server.connection, "silent");
    sides.push(mailing, silent);
    await silent.ground.pool.query(WITHOUT);
    const creation = await measureCreation(mailing, silent);
    globalThis.portalGround = mailing.ground;
    const drain = await measureDrain(mailing.deskToken, `smtp://127.0.0.1:${port}`);
    return { creation, drain };
  } finally {
    await smtp.terminate();
    for (const { ground } of sides) {
      globalThis.portalGround = ground;
      await disconnectGround();
    }
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Side {
  ground: NonNullable<typeof globalThis.portalGround>;
  deskToken: string;
}

async function newSide(connection: pg.ClientConfig, name: string): Promise<Side> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  connectGround({ ...connection, database: name }, () => {});
  const { pool } = database();
  const migrator = await pool.connect();
  await migrate(migrator, path.resolve("prisma/migrations"), () => installJobs(pool));
  migrator.release();
  const { desk } = await createDesk({ name: "Lamps" });
  return { ground: database(), deskToken: desk.token };
}

/** A ticket here, a ticket there: what else the machine does meanwhile slows both. */
async function measureCreation(mailing: Side, silent: Side): Promise<MailFigures["creation"]> {
  const times = { with: [] as number[], without: [] as number[] };
  for (let turn = -WARM; turn < TICKETS; turn += 1) {
    const took = { with: await timeTicket(mailing), without: await timeTicket(silent) };
    if (turn < 0) continue;
    times.with.push(took.with);
    times.without.push(took.without);
  }
  return { with: median(times.with), without: median(times.without) };
}

async function timeTicket({ ground, deskToken }: Side): Promise<number> {
  globalThis.portalGround = ground;
  const start = performance.now();
  await writeTicket(deskToken);
  return performance.now() - start;
}

function writeTicket(deskToken: string) {
  const ticket = { title: "The lamp is dark", content: "Since yesterday.", name: "Ada" };
  return openTicket({
    deskToken,
    ticket: { ...ticket, email: "ada@example.com", priority: "normal" },
    language: { chosen: "en" },
    submission: uniqueSubmission(),
    now: new Date(),
  });
}

const QUEUE = `insert into outbox_mails
  (id, ticket_id, kind, recipient_email, recipient_name, locale, next_attempt_at, created_at)
  select gen_random_uuid(), id, 'ticket_opened', number_key || '@example.com', author_name, locale,
    now(), now() from tickets order by created_at desc limit $1`;

async function measureDrain(deskToken: string, url: string): Promise<MailFigures["drain"]> {
  const filled = { deskToken, tickets: MAILS, clients: 100, averageComments: 0, seed: 1 };
  await fillDesk({ ...filled, now: new Date(), onProgress: () => {} });
  const { pool } = database();
  // No cap is in the way of those whom somebody vouches for.
  await pool.query("update tickets set identity = 'verified'");
  const straight: number[] = [];
  const portal: number[] = [];
  for (let round = -1; round < 3; round += 1) {
    await pool.query("truncate outbox_mails cascade; truncate rate_limits");
    await pool.query(QUEUE, [MAILS]);
    const took = { straight: await sendStraight(url), portal: await sendByPortal(url) };
    if (round < 0) continue;
    straight.push((MAILS / took.straight) * 1000);
    portal.push((MAILS / took.portal) * 1000);
  }
  return { portal: median(portal), straight: median(straight) };
}

/** The same messages, written beforehand, on as many connections. */
async function sendStraight(url: string): Promise<number> {
  const now = new Date();
  const mails = await claimMails({ limit: MAILS, now });
  const messages = await Promise.all(mails.map((mail) => composeMail(mail, OFFICE, now)));
  await database().pool.query("update outbox_mails set next_attempt_at = now(), attempts = 0");
  const server = connectMailServer({ url, connections: LANES });
  const start = performance.now();
  await Promise.all(messages.map((message) => server.send(message)));
  const took = performance.now() - start;
  server.close();
  return took;
}

async function sendByPortal(url: string): Promise<number> {
  const server = connectMailServer({ url, connections: LANES });
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const post = createPostOffice({ ...OFFICE, server, lanes: LANES, log });
  const start = performance.now();
  await post.sendDue();
  const took = performance.now() - start;
  await post.stop();
  const { rows } = await database().pool.query(
    "select count(*)::int as count from outbox_mails where state = 'sent'",
  );
  if (rows[0].count !== MAILS) throw new Error(`Only ${rows[0].count} mails were sent`);
  return took;
}
