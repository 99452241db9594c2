import pg from "pg";
import { database } from "@/prisma/client";
import { TICKETS_CHANNEL } from "../tickets/tell-of-ticket";
import { parseTicketEvent, type TicketEvent } from "./ticket-event";

/** `missed`: the connection was away, and something may have happened meanwhile. */
export type TicketNews = TicketEvent | { kind: "missed" };

type Hear = (news: TicketNews) => void;

interface Listening {
  hearers: Set<Hear>;
  client: pg.Client | undefined;
  retry: NodeJS.Timeout | undefined;
}

declare global {
  // The HTTP server and Next load their own copies of this module; the connection must be one.
  var portalTicketListening: Listening | undefined;
}

const RETRY_MS = 500;

/**
 * Hears of what happens to any ticket, in whichever process, until it is stopped. All hearers of
 * a process share one connection, which comes back by itself.
 */
export async function listenToTickets(onEvent: Hear): Promise<() => Promise<void>> {
  const known = globalThis.portalTicketListening;
  const listening = known ?? { hearers: new Set(), client: undefined, retry: undefined };
  globalThis.portalTicketListening = listening;
  // A function of its own, so that the same one can listen twice.
  const hear: Hear = (news) => onEvent(news);
  listening.hearers.add(hear);
  if (!known) await connect(listening);
  return async () => {
    listening.hearers.delete(hear);
    if (listening.hearers.size === 0) await stop(listening);
  };
}

async function connect(listening: Listening): Promise<void> {
  const {
    connectionString,
    host,
    port,
    user,
    password,
    database: name,
    ssl,
  } = database().pool.options;
  const client = new pg.Client({
    ...(connectionString ? { connectionString } : { host, port, user, password, database: name }),
    ...(ssl === undefined ? {} : { ssl }),
    keepAlive: true,
  });
  listening.client = client;
  client.on("error", () => reconnect(listening, client));
  client.on("end", () => reconnect(listening, client));
  client.on("notification", ({ payload = "" }) => {
    const event = parseTicketEvent(payload);
    if (event) tell(listening, event);
  });
  try {
    await client.connect();
    await client.query(`listen ${TICKETS_CHANNEL}`);
  } catch {
    reconnect(listening, client);
  }
}

function reconnect(listening: Listening, lost: pg.Client): void {
  if (listening.client !== lost) return;
  listening.client = undefined;
  lost.end().catch(() => {});
  listening.retry = setTimeout(async () => {
    await connect(listening);
    if (listening.client) tell(listening, { kind: "missed" });
  }, RETRY_MS);
  listening.retry.unref();
}

function tell({ hearers }: Listening, news: TicketNews): void {
  for (const hear of hearers) hear(news);
}

async function stop(listening: Listening): Promise<void> {
  if (globalThis.portalTicketListening === listening) {
    globalThis.portalTicketListening = undefined;
  }
  clearTimeout(listening.retry);
  const { client } = listening;
  listening.client = undefined;
  await client?.end().catch(() => {});
}
