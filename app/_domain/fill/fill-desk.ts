import { setImmediate as breathe } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { rows, transaction } from "@/prisma/client";
import { listCategories } from "../desks/category";
import { findDesk } from "../desks/desk";
import { type Piece, parseNumbering } from "../desks/numbering";
import { type FilledClient, fillClients } from "./fill-clients";
import { type MadeUpTicket, makeUpTicket } from "./made-up-ticket";
import { reserveNumbers } from "./reserve-numbers";
import { type SeededRandom, seededRandom } from "./seeded-random";
import { type NumberedTicket, writeTickets } from "./write-tickets";

const BATCH = 4000;
/** Made up in one go; between two goes the answers of the database are heard. */
const GO = 100;
/** Transactions at once: more than two would not be filled by one process making tickets up. */
const WRITERS = 2;
const SPAN_MS = 2 * 365 * 86_400_000;

const ANALYZE = {
  name: "fill_analyze",
  text: "analyze clients, users, tickets, public_links, comments, audit_entries, number_counters, ticket_search",
};

export interface FillOptions {
  deskToken: string;
  tickets: number;
  clients: number;
  /** Public comments a ticket. */
  averageComments: number;
  /** The same seed at the same moment makes up the same. */
  seed: number;
  now: Date;
  onProgress: (ticketsSoFar: number) => void;
}

export interface Filled {
  tickets: number;
  clients: number;
  comments: number;
  changes: number;
}

interface Plan extends FillOptions {
  deskId: string;
  pieces: Piece[];
  authors: FilledClient[];
  categoryIds: string[];
}

/**
 * Fills a desk with two years of tickets, in transactions of some thousand. No mail is written:
 * nobody wants to hear of what never happened.
 */
export async function fillDesk(options: FillOptions): Promise<Filled> {
  const plan = await planOf(options);
  const batches = batchesOf(plan);
  const filled = { tickets: 0, clients: plan.authors.length, comments: 0, changes: 0 };

  /** Takes whichever batch is next; where one writer fails, the batches end for all. */
  async function write(): Promise<void> {
    for await (const batch of batches) {
      await transaction((tx) => writeTickets(tx, plan.deskId, batch));
      filled.tickets += batch.length;
      for (const ticket of batch) {
        filled.comments += ticket.comments.length;
        filled.changes += ticket.changes.length;
      }
      options.onProgress(filled.tickets);
    }
  }

  await Promise.all(Array.from({ length: WRITERS }, write));
  await rows(ANALYZE, []);
  return filled;
}

async function planOf(options: FillOptions): Promise<Plan> {
  const { deskToken, clients, now } = options;
  const desk = await findDesk(deskToken);
  const numbering = parseNumbering(desk.numbering);
  if ("problem" in numbering) throw new Error(`Numbering of ${deskToken}: ${numbering.problem}`);
  const categories = await listCategories(deskToken);
  const since = new Date(now.getTime() - SPAN_MS);
  return {
    ...options,
    deskId: desk.id,
    pieces: numbering.pieces,
    categoryIds: categories.filter(({ archivedAt }) => !archivedAt).map(({ id }) => id),
    authors: await fillClients({ deskId: desk.id, count: clients, since }),
  };
}

/** Batches in the order of their times, numbered in that order too. */
async function* batchesOf(plan: Plan): AsyncGenerator<NumberedTicket[], void> {
  const random = seededRandom(plan.seed);
  for (let from = 0; from < plan.tickets; from += BATCH) {
    const batch = await makeUpBatch(random, plan, from);
    const times = batch.map((ticket) => ticket.createdAt);
    // Counted by itself, so that a client's ticket waits for no more than that.
    const numbers = await transaction((tx) => reserveNumbers(tx, plan, times));
    yield batch.map((ticket, place) => ({
      ...ticket,
      id: newId({ msecs: ticket.createdAt }),
      number: numbers[place] ?? "",
    }));
  }
}

async function makeUpBatch(
  random: SeededRandom,
  plan: Plan,
  from: number,
): Promise<MadeUpTicket[]> {
  const batch: MadeUpTicket[] = [];
  const length = Math.min(BATCH, plan.tickets - from);
  while (batch.length < length) {
    batch.push(makeUpOne(random, plan, from + batch.length));
    if (batch.length % GO === 0) await breathe();
  }
  return batch;
}

function makeUpOne(random: SeededRandom, plan: Plan, index: number): MadeUpTicket {
  const now = plan.now.getTime();
  const part = (index + random.fraction()) / plan.tickets;
  // The square: some clients write much, many write little.
  const client = plan.authors[Math.floor(plan.authors.length * random.fraction() ** 2)];
  if (!client) throw new Error("There is no client to write tickets");
  return makeUpTicket(random, {
    client,
    categoryIds: plan.categoryIds,
    averageComments: plan.averageComments,
    createdAt: Math.floor(now - SPAN_MS + part * SPAN_MS),
    now,
  });
}
