import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { setAppSecret } from "@/app/_domain/app-secret";
import { createDesk } from "@/app/_domain/desks/desk";
import { fillDesk } from "@/app/_domain/fill/fill-desk";
import { listTickets, readTicket } from "@/app/_domain/tickets/list-tickets";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { ticketLink } from "@/app/_domain/tickets/ticket-link";
import { ownEmbeddedDatabase } from "@/app/_server/database/embedded-database";
import { connectGround, database, disconnectGround } from "@/prisma/client";
import { migrate } from "@/prisma/migrate";
import { INBOX_READS, makeLively, measureSearch } from "./inbox";
import { median } from "./load";

const SMALL = 1_000;
const LARGE = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 30;
const READS = 100;

type Ground = NonNullable<typeof globalThis.portalGround>;

export interface Filled {
  ground: Ground;
  deskToken: string;
  /** Tickets spread over the whole desk, with their links. */
  tickets: { number: string; token: string; createdAt: Date; id: string }[];
}

export interface ReadFigures {
  small: string;
  large: string;
  /** Median milliseconds of a read. */
  figures: { name: string; small: number; large: number }[];
  /** Milliseconds, half of the searches and nearly all of them, against the inbox's first page. */
  search: { median: number; p95: number; p95Small: number; pages: number };
}

export type Read = (filled: Filled, turn: number) => Promise<unknown>;

const READS_OF: Record<string, Read> = {
  "list, first 50": ({ deskToken }) => listTickets({ deskToken, limit: 50 }),
  "list, 50 resolved": ({ deskToken }) => listTickets({ deskToken, limit: 50, status: "resolved" }),
  "list, 50 from the middle": ({ deskToken, tickets }, turn) =>
    listTickets({ deskToken, limit: 50, after: tickets[turn % tickets.length] }),
  "ticket by its link": ({ tickets }, turn) =>
    readThreadWithToken(tickets[turn % tickets.length]?.token ?? "", undefined),
  "ticket by its number": ({ deskToken, tickets }, turn) =>
    readTicket(deskToken, tickets[turn % tickets.length]?.number ?? ""),
  ...INBOX_READS,
};

/** The same reads on a small and on a large database of one server, in turn. */
export async function measureReads(): Promise<ReadFigures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "portal-bench-"));
  const log = (text: string) => process.stderr.write(`${text}\n`);
  const server = await ownEmbeddedDatabase({ dataDir, log });
  setAppSecret("only for the time of this benchmark!");
  try {
    const small = await filledDatabase(server.connection, "small", SMALL);
    const large = await filledDatabase(server.connection, "large", LARGE);
    const figures = [];
    for (const [name, read] of Object.entries(READS_OF)) {
      figures.push({ name, ...(await compare(read, small, large)) });
    }
    const [inSmall, inLarge] = [await measureSearch(small), await measureSearch(large)];
    for (const { ground } of [small, large]) await closeGround(ground);
    const inbox = figures.find(({ name }) => name in INBOX_READS)?.large ?? Number.NaN;
    const p95 = at(inLarge, 0.95);
    const p95Small = at(inSmall, 0.95);
    const search = { median: at(inLarge, 0.5), p95, p95Small, pages: p95 / inbox };
    return {
      small: SMALL.toLocaleString("en"),
      large: LARGE.toLocaleString("en"),
      figures,
      search,
    };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function filledDatabase(
  connection: pg.ClientConfig,
  name: string,
  tickets: number,
): Promise<Filled> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  connectGround({ ...connection, database: name }, () => {});
  const migrator = await database().pool.connect();
  await migrate(migrator, path.resolve("prisma/migrations"));
  migrator.release();
  const { desk } = await createDesk({ name });
  await fillDesk({
    deskToken: desk.token,
    tickets,
    clients: Math.ceil(tickets / 20),
    averageComments: 2,
    seed: 1,
    now: new Date(),
    onProgress: (done) => process.stderr.write(`\rfilling ${name}: ${done} tickets`),
  });
  process.stderr.write("\n");
  await makeLively();
  await database().pool.query("vacuum analyze");
  return { ground: database(), deskToken: desk.token, tickets: await sample(desk.token) };
}

async function sample(deskToken: string): Promise<Filled["tickets"]> {
  const { rows } = await database().pool.query<{ number: string; createdAt: Date; id: string }>(
    `select number, created_at as "createdAt", id from tickets order by md5(number) limit $1`,
    [READS],
  );
  const tickets = [];
  for (const row of rows) {
    const token = await ticketLink({ deskToken, number: row.number, now: new Date() });
    tickets.push({ ...row, token: token ?? "" });
  }
  return tickets;
}

async function compare(read: Read, small: Filled, large: Filled) {
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = -3; round < ROUNDS; round += 1) {
    const took = { small: await time(read, small), large: await time(read, large) };
    if (round < 0) continue;
    times.small.push(took.small);
    times.large.push(took.large);
  }
  return { small: median(times.small), large: median(times.large) };
}

async function time(read: Read, filled: Filled): Promise<number> {
  globalThis.portalGround = filled.ground;
  const start = performance.now();
  for (let turn = 0; turn < READS; turn += 1) await read(filled, turn);
  return (performance.now() - start) / READS;
}

function at(sorted: number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

async function closeGround(ground: Ground): Promise<void> {
  globalThis.portalGround = ground;
  await disconnectGround();
}
