import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { setAppSecret } from "@/app/_domain/app-secret";
import { fillDesk } from "@/app/_domain/fill/fill-desk";
import { pauseMail } from "@/app/_domain/mail/mail-pause";
import { borrowEmbeddedDatabase } from "@/app/_server/database/embedded-database";
import { connectGround, database, disconnectGround } from "@/prisma/client";
import { type Browser, openBrowser } from "./browser";
import { startPortal } from "./portal-process";

const MAILS = 10_000;
const TICKETS = 2_000;
const ROUNDS = 2;
const REST_MS = 8_000;
const WARM_UP = 1_500;
const SECRET = "only for the time of this benchmark!";
/** Of each page: far from what the portal can do. */
const PER_SECOND = 10;

const SERVER = "tests/bench/take-mails.mjs";

const QUEUE = `insert into outbox_mails
  (id, ticket_id, kind, recipient_email, recipient_name, locale, next_attempt_at, created_at)
  select gen_random_uuid(), t.id, 'ticket_opened', number_key || turn || '@example.com',
    author_name, locale, now(), now()
  from (select * from tickets order by created_at desc limit $1) t,
    generate_series(1, $2::int / $1::int) turn`;

export interface PageBesideMail {
  page: string;
  /** Milliseconds at the median and the 95th percentile. */
  rest: { p50: number; p95: number };
  draining: { p50: number; p95: number };
}

/** How long pages take while many mails are sent, and how many of these a second. */
export async function measurePagesBesideMail(): Promise<{
  pages: PageBesideMail[];
  perSecond: number;
}> {
  const smtp = spawn(process.execPath, [SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(smtp.stdout, "data");
  const url = `smtp://127.0.0.1:${`${port}`.trim()}`;
  const mail = { SMTP_URL: url, MAIL_FROM: "Help <help@example.com>" };
  const portal = await startPortal({ ...mail, APP_SECRET: SECRET });
  setAppSecret(SECRET);
  const server = await borrowEmbeddedDatabase({ dataDir: portal.dataDir, log: () => {} });
  connectGround(server.connection, () => {});
  try {
    return await measureOn(portal.base);
  } finally {
    await disconnectGround();
    await server.stop();
    await portal.stop();
    smtp.kill();
  }
}

async function measureOn(base: string) {
  const pages = await filledPages(base);
  const rest: Times = {};
  const draining: Times = {};
  let mails = 0;
  let took = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await pauseMail(true);
    await database().pool.query("delete from outbox_mails");
    await database().pool.query(QUEUE, [TICKETS, MAILS]);
    const quiet = await visitWhile(base, pages, () => pause(REST_MS));
    await pauseMail(false);
    const start = performance.now();
    const busy = await visitWhile(base, pages, drained);
    took += performance.now() - start;
    mails += MAILS;
    for (const page of pages) {
      rest[page] = [...(rest[page] ?? []), ...(quiet[page] ?? [])];
      draining[page] = [...(draining[page] ?? []), ...(busy[page] ?? [])];
    }
  }
  const names = ["/d/<desk_token>", "/t/<token>, 10 comments"];
  const figures = pages.map((page, index) => ({
    page: names[index] ?? page,
    rest: percentiles(rest[page] ?? []),
    draining: percentiles(draining[page] ?? []),
  }));
  return { pages: figures, perSecond: (mails / took) * 1000 };
}

type Times = Record<string, number[]>;

/** A desk and a ticket on it with comments. */
async function filledPages(base: string): Promise<string[]> {
  const browser = openBrowser(base, 8);
  const home = await browser.get("/", false);
  const desk = /\/d\/[a-z0-9]+/.exec(home.text)?.[0] ?? "";
  const written = { title: "A bolt is missing", content: "One of two.", priority: "normal" };
  const author = { name: "Hanna", email: "h@example.com" };
  const form = await browser.get(desk, false);
  const answer = await browser.submit(form, desk, { ...written, ...author });
  const ticket = answer.location.replace(/\?.*/, "");
  for (let place = 0; place < 10; place += 1) {
    await browser.submit(await browser.get(ticket, false), ticket, { content: "It came today." });
  }
  for (let turn = 0; turn < WARM_UP; turn += 1) await visit(browser, turn % 2 ? desk : ticket);
  browser.close();
  await fillDesk({
    deskToken: desk.slice(3),
    tickets: TICKETS,
    clients: 100,
    averageComments: 0,
    seed: 1,
    now: new Date(),
    onProgress: () => {},
  });
  // No cap is in the way of those whom somebody vouches for.
  await database().pool.query("update tickets set identity = 'verified'");
  return [desk, ticket];
}

async function drained(): Promise<void> {
  const waiting = "select from outbox_mails where state in ('pending', 'deferred') limit 1";
  while ((await database().pool.query(waiting)).rowCount) await pause(200);
}

/** Visits each page so many times a second until the work is done, however long a visit takes. */
async function visitWhile(
  base: string,
  pages: string[],
  work: () => Promise<void>,
): Promise<Times> {
  // Of its own, for a connection that nothing went over meanwhile may be at its end.
  const browser = openBrowser(base, 8);
  const times: Times = {};
  const visits: Promise<void>[] = [];
  let turn = 0;
  const timer = setInterval(
    () => {
      const page = pages[turn % pages.length] ?? "";
      turn += 1;
      const visited = visit(browser, page).then((took) => {
        times[page] = [...(times[page] ?? []), took];
      });
      // Whoever awaits them all hears of it.
      visited.catch(() => {});
      visits.push(visited);
    },
    1000 / PER_SECOND / pages.length,
  );
  await work();
  clearInterval(timer);
  await Promise.all(visits);
  browser.close();
  return times;
}

async function visit(browser: Browser, page: string): Promise<number> {
  const start = performance.now();
  const { status } = await browser.get(page);
  if (status !== 200) throw new Error(`${page} was answered with ${status}`);
  return performance.now() - start;
}

function percentiles(times: number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
