import type { ServerResponse } from "node:http";

/** So many bytes behind, a reader has gone without saying so, or will never catch up. */
const MOST_WAITING = 256 * 1024;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Whatever stands between must pass each event on at once.
  "Cache-Control": "private, no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** Server-sent events to one reader. */
export class LiveStream {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, HEADERS);
    response.flushHeaders();
  }

  send(event: string, data: unknown): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps what stands between from thinking that nobody is there. */
  beat(): void {
    this.#write(": \n\n");
  }

  end(): void {
    this.#response.end();
  }

  #write(text: string): void {
    if (this.#response.writableEnded) return;
    this.#response.write(text);
    if (this.#response.writableLength > MOST_WAITING) this.#response.destroy();
  }
}
