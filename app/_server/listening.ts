import type { Server } from "node:http";
import type { Environment } from "@/app/_web/environment";
import { StartRefusal } from "./database/start-refusal";

const DRAIN_MS = 10_000;

export function listen(server: Server, { PORT, HOST }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new StartRefusal(`PORT: ${PORT} is taken by another program`) : error);
    });
    server.listen({ port: PORT, host: HOST }, resolve);
  });
}

/** Takes no more requests and lets the ones that were begun be finished, for a while. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}
