import type { IncomingMessage } from "node:http";
import { PassThrough, type Readable } from "node:stream";

/** How long what is sent too much is still taken in, so that the answer can be read. */
const LINGER_MS = 10_000;

/**
 * The bytes of a source that outlives them: whoever gives up on these leaves it as it is, for a
 * request that is destroyed takes the connection and so the answer along.
 */
export function bytesOf(source: Readable): Readable {
  const bytes = new PassThrough();
  const cutOff = () => {
    if (!source.readableEnded) bytes.destroy(new CutOff("The sender went away"));
  };
  // It may have ended before anybody looked.
  if (source.destroyed) cutOff();
  source.on("error", cutOff);
  source.on("close", cutOff);
  // Nothing is kept of what nobody wants any more.
  bytes.on("close", () => source.resume());
  bytes.on("error", () => {});
  return bytes.destroyed ? bytes : source.pipe(bytes);
}

class CutOff extends Error {
  readonly code = "ECONNRESET";
}

/** Lets a sender finish whose request was answered before its end, for a while. */
export function linger(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS);
  request.on("close", () => clearTimeout(timer));
  request.on("end", () => clearTimeout(timer));
}
