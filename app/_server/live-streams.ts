import type { ServerResponse } from "node:http";
import { concerns, type Hearer, hearerNow } from "@/app/_domain/inbox/hearer";
import { lookersAt, NOBODY, type Presence } from "@/app/_domain/inbox/presence";
import { type DatedEvent, RecentNews } from "@/app/_domain/inbox/recent-news";
import { isPresence, presenceAfter } from "@/app/_domain/inbox/tell-presence";
import { listenToTickets, type TicketNews } from "@/app/_domain/inbox/ticket-events";
import { staffLeftOpen } from "@/app/_domain/staff/current-staff";
import { LiveStream } from "./live-stream";

/** A browser asks again by itself what it could not be told. */
const MOST_STREAMS = 1000;
const MOST_OF_ONE = 20;

interface Reader {
  stream: LiveStream;
  hearer: Hearer;
  /** Whom it was last told to be at the ticket, as it was sent. */
  lookers: string;
}

interface Opening {
  hearer: Hearer;
  cookie: string | null;
  /** When what the page shows was read, in milliseconds since 1970. */
  since: number | undefined;
  response: ServerResponse;
}

/** The streams of news of this process, fed by one listener from the first of them on. */
export class LiveStreams {
  readonly #readers = new Set<Reader>();
  readonly #recent = new RecentNews(Number.POSITIVE_INFINITY);
  readonly #beatEveryMs: number;
  #presence: Presence = NOBODY;
  #listening: Promise<() => Promise<void>> | undefined;
  #closed = false;

  constructor(options: { beatEveryMs?: number } = {}) {
    this.#beatEveryMs = options.beatEveryMs ?? 20_000;
  }

  get size(): number {
    return this.#readers.size;
  }

  /** Answers the status to refuse with, where there is no room. */
  async open({ hearer, cookie, since, response }: Opening): Promise<number | undefined> {
    this.#listening ??= this.#listen();
    await this.#listening;
    if (this.#closed || this.#readers.size >= MOST_STREAMS) return 503;
    const own = [...this.#readers].filter((each) => each.hearer.staff.id === hearer.staff.id);
    if (own.length >= MOST_OF_ONE) return 429;
    if (response.destroyed) return undefined;
    const reader: Reader = { stream: new LiveStream(response), hearer, lookers: "" };
    this.#readers.add(reader);
    const timer = setInterval(() => this.#beat(reader, cookie), this.#beatEveryMs);
    response.once("close", () => {
      clearInterval(timer);
      this.#readers.delete(reader);
    });
    this.#tellRecent(reader, since);
    this.#tellLookers(reader);
    return undefined;
  }

  /** Ends every stream; no other begins. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { stream } of this.#readers) stream.end();
    const stop = await this.#listening;
    await stop?.();
  }

  async #listen(): Promise<() => Promise<void>> {
    const stop = await listenToTickets((news) => this.#hear(news));
    this.#recent.forget(Date.now());
    return stop;
  }

  #hear(news: TicketNews): void {
    const at = Date.now();
    this.#presence = presenceAfter(this.#presence, news, new Date(at));
    if (!("ticketId" in news)) {
      this.#recent.forget(at);
      for (const { stream } of this.#readers) stream.send("missed", { at });
      return;
    }
    // Who is at a ticket's page is told as a list, not as news.
    const isAboutPeople = isPresence(news);
    if (!isAboutPeople) this.#recent.add({ event: news, at });
    for (const reader of this.#readers) {
      if (!isAboutPeople) tell(reader, { event: news, at });
      else if (reader.hearer.ticket?.id === news.ticketId) this.#tellLookers(reader);
    }
  }

  #tellRecent(reader: Reader, since: number | undefined): void {
    if (since === undefined) return;
    const recent = this.#recent.after(since);
    if (!recent) reader.stream.send("missed", { at: Date.now() });
    for (const dated of recent ?? []) tell(reader, dated);
  }

  #tellLookers(reader: Reader): void {
    const { staff, ticket } = reader.hearer;
    if (!ticket) return;
    const now = new Date();
    const lookers = lookersAt(this.#presence, { ticketId: ticket.id, except: staff.id, now });
    const told = lookers.map(({ id, name, writing = false }) => ({ id, name, writing }));
    const lookersNow = JSON.stringify(told);
    if (lookersNow === reader.lookers) return;
    reader.lookers = lookersNow;
    reader.stream.send("lookers", told);
  }

  /** Whoever was signed out, deactivated or kept from the desk since the last one hears no more. */
  async #beat(reader: Reader, cookie: string | null): Promise<void> {
    try {
      const staff = await staffLeftOpen(cookie, new Date());
      const hearer = hearerNow(reader.hearer, staff);
      if (!hearer) return reader.stream.end();
      reader.hearer = hearer;
      reader.stream.beat();
      this.#tellLookers(reader);
    } catch {
      // Without a database nobody knows whether they still may; the page asks again by itself.
      reader.stream.end();
    }
  }
}

/** Which ticket and what kind of thing, and nothing of what it says. */
function tell({ hearer, stream }: Reader, { event, at }: DatedEvent): void {
  if (!concerns(hearer, event)) return;
  const { ticketId, deskId, kind } = event;
  stream.send("news", { ticketId, deskId, kind, at });
}
