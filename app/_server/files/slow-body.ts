import type { IncomingMessage, ServerResponse } from "node:http";

/** Slower than any line that could ever deliver a file in time. */
const LEAST_BYTES = 10_000;
const WITHIN_MS = 20_000;

/**
 * Gives up on a request whose body stops coming or drips: the sender is told, where it still
 * listens, and the connection is closed. Whoever reads the body finds it cut off.
 */
export function giveUpWhenSlow(
  request: IncomingMessage,
  response: ServerResponse,
  { least = LEAST_BYTES, within = WITHIN_MS } = {},
): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { socket } = request;
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    // Where something waits to be read, it is us who are slow.
    const waiting = request.readableLength > 0;
    if (!waiting && socket.bytesRead - seen < least) giveUp(request, response);
    seen = socket.bytesRead;
  }, within);
  timer.unref();
  request.on("end", () => clearInterval(timer));
  request.on("close", () => clearInterval(timer));
}

/** Of a request that was answered nobody would hear that its connection is gone. */
function giveUp(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return void request.destroy();
  response.writeHead(408, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end("This took too long.\n", () => request.destroy());
}
