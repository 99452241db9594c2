import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Takes in what Next answers without sending any of it, so that it can still be changed. */
export class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly done: Promise<void>;
  #finish: () => void = () => {};

  constructor(request: IncomingMessage) {
    super(request);
    this.done = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === "object" && part !== null);
    if (headers) this.#take(headers);
    return this;
  }

  #take(headers: object): void {
    const given: OutgoingHttpHeaders = { ...headers };
    for (const [name, value] of Object.entries(given)) {
      if (value !== undefined) this.setHeader(name, value);
    }
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk);
    callbackOf(rest)?.();
    return true;
  }

  override end(...parts: unknown[]): this {
    if (typeof parts[0] !== "function") this.#keep(parts[0]);
    callbackOf(parts)?.();
    this.#finish();
    this.emit("finish");
    this.emit("close");
    return this;
  }

  #keep(chunk: unknown): void {
    if (typeof chunk === "string") this.#chunks.push(Buffer.from(chunk));
    if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}

function callbackOf(parts: unknown[]): (() => void) | undefined {
  const last = parts.at(-1);
  return typeof last === "function" ? () => last() : undefined;
}
