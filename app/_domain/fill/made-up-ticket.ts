import { FILL_TEAM } from "@/prisma/fill/companies";
import type { Side, TicketPriority, TicketStatus } from "@/prisma/generated/enums";
import { statusAfterClientComment } from "../tickets/status-rules";
import type { FilledClient } from "./fill-clients";
import { languageOf } from "./made-up-client";
import type { SeededRandom } from "./seeded-random";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LONGEST_THREAD = 200;
const AFTER_REPLY: TicketStatus[] = [
  "waiting",
  "waiting",
  "in_progress",
  "in_progress",
  "resolved",
];
const PRIORITIES: TicketPriority[] = [
  "normal",
  "normal",
  "normal",
  "normal",
  "low",
  "high",
  "urgent",
];

type Party = Extract<Side, "client" | "team">;

export interface MadeUpComment {
  side: Party;
  authorName: string;
  content: string;
  at: number;
}

export interface MadeUpChange {
  side: Party;
  actorName: string;
  from: TicketStatus;
  to: TicketStatus;
  at: number;
}

/** Times are milliseconds since 1970. */
export interface MadeUpTicket {
  client: FilledClient;
  title: string;
  content: string;
  priority: TicketPriority;
  categoryId: string | null;
  createdAt: number;
  comments: MadeUpComment[];
  changes: MadeUpChange[];
}

/** What happens to a ticket between `createdAt` and `now`; nothing happens after `now`. */
export function makeUpTicket(
  random: SeededRandom,
  options: {
    client: FilledClient;
    categoryIds: string[];
    averageComments: number;
    createdAt: number;
    now: number;
  },
): MadeUpTicket {
  const { client, categoryIds, createdAt } = options;
  const { topics, openings, extras, closings } = languageOf(client.locale);
  const [title, matter] = random.pick(topics);
  const sentences = random.chance(0.6) ? `${matter} ${random.pick(extras)}` : matter;
  const content = `${random.pick(openings)}\n\n${sentences}\n\n${random.pick(closings)}`;
  const reference = String(10_000 + random.below(90_000));
  return {
    client,
    title: title.replaceAll("{n}", reference),
    content: content.replaceAll("{n}", reference),
    priority: random.pick(PRIORITIES),
    categoryId: categoryIds.length > 0 && random.chance(0.8) ? random.pick(categoryIds) : null,
    createdAt,
    ...makeUpThread(random, options),
  };
}

function makeUpThread(
  random: SeededRandom,
  options: { client: FilledClient; averageComments: number; createdAt: number; now: number },
): { comments: MadeUpComment[]; changes: MadeUpChange[] } {
  const { client, now } = options;
  const { replies, followUps } = languageOf(client.locale);
  const agent = random.pick(FILL_TEAM);
  const comments: MadeUpComment[] = [];
  const changes: MadeUpChange[] = [];
  let status: TicketStatus = "open";
  let at = options.createdAt;

  function change(side: Party, to: TicketStatus): void {
    const actorName = side === "team" ? agent : client.userName;
    if (to !== status) changes.push({ side, actorName, from: status, to, at });
    status = to;
  }

  function pass(meanHours: number): boolean {
    at += Math.round(MINUTE_MS + random.wait(meanHours * HOUR_MS));
    return at < now;
  }

  const length = threadLength(random, options.averageComments);
  while (comments.length < length && pass(8)) {
    const side = comments.length % 2 === 0 || random.chance(0.2) ? "team" : "client";
    const text = random.pick(side === "team" ? replies : followUps);
    const content = text.replaceAll("{n}", String(10_000 + random.below(90_000)));
    const authorName = side === "team" ? agent : client.userName;
    comments.push({ side, authorName, content, at });
    if (side === "client") change(side, statusAfterClientComment(status));
    else if (random.chance(0.6)) change(side, random.pick(AFTER_REPLY));
  }
  // Most of what is old is settled, or a desk of two years would have nothing but open tickets.
  if (random.chance(0.96) && pass(72)) change(random.chance(0.8) ? "team" : "client", "resolved");
  return { comments, changes };
}

/** A geometric distribution: many tickets with few comments, few with many. */
function threadLength(random: SeededRandom, average: number): number {
  const length = Math.floor(Math.log(1 - random.fraction()) / Math.log(average / (1 + average)));
  return Math.min(LONGEST_THREAD, length);
}
