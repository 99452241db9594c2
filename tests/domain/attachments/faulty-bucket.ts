import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

export type Fault =
  | "none"
  | "forbids"
  | "is silent"
  | "resets half way"
  | "ends too early"
  | "says it is shorter"
  | "falls silent half way";

export interface FaultyBucket {
  endpoint: string;
  /** What it does from now on. */
  fault: Fault;
  kept: Map<string, Buffer>;
  close(): void;
}

/** So much of S3 as keeping and reading a file takes, with whatever can go wrong on the way. */
export async function faultyBucket(): Promise<FaultyBucket> {
  const kept = new Map<string, Buffer>();
  const server = http.createServer((request, response) => void answer(bucket, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address === null || typeof address === "string" ? 0 : address.port;
  const bucket: FaultyBucket = {
    endpoint: `http://127.0.0.1:${port}`,
    fault: "none",
    kept,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return bucket;
}

async function answer(
  { fault, kept }: FaultyBucket,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = ""] = String(request.url).split("?");
  if (fault === "is silent") return void request.resume();
  if (fault === "forbids") {
    request.resume();
    response.writeHead(403, { "Content-Type": "application/xml" });
    return void response.end("<Error><Code>AccessDenied</Code><Message>No</Message></Error>");
  }
  if (request.method === "PUT") {
    if (fault === "resets half way") {
      return void request.once("data", () => request.socket.resetAndDestroy());
    }
    kept.set(path, await buffer(request));
    return void response.writeHead(200, { ETag: '"1"' }).end();
  }
  if (request.method === "DELETE") {
    kept.delete(path);
    return void response.writeHead(204).end();
  }
  send(fault, kept.get(path) ?? Buffer.alloc(0), response);
}

function send(fault: Fault, bytes: Buffer, response: ServerResponse): void {
  const half = bytes.subarray(0, bytes.length / 2);
  const said = fault === "says it is shorter" ? half.length : bytes.length;
  response.writeHead(200, { "Content-Length": said });
  if (fault === "none") return void response.end(bytes);
  if (fault === "says it is shorter") return void response.end(half);
  response.write(half, () => {
    if (fault === "resets half way") response.socket?.resetAndDestroy();
    if (fault === "ends too early") response.socket?.end();
  });
}
