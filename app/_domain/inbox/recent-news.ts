import type { TicketEvent } from "./ticket-event";

export interface DatedEvent {
  event: TicketEvent;
  /** When it was heard here, in milliseconds since 1970. */
  at: number;
}

const KEPT = 500;

/** The last news of this process, for a page that was rendered just before it began to listen. */
export class RecentNews {
  #events: DatedEvent[] = [];
  #since: number;

  constructor(since: number) {
    this.#since = since;
  }

  add(dated: DatedEvent): void {
    this.#events.push(dated);
    const dropped = this.#events.length > KEPT ? this.#events.shift() : undefined;
    if (dropped) this.#since = dropped.at + 1;
  }

  /** From now on nothing is known of what was before. */
  forget(at: number): void {
    this.#events = [];
    this.#since = at;
  }

  /** Nothing where it is not known any more. */
  after(at: number): DatedEvent[] | undefined {
    return at < this.#since ? undefined : this.#events.filter((dated) => dated.at >= at);
  }
}
