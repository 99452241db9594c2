import type { Server } from "node:http";
import type { Environment } from "@/app/_web/environment";
import { StartRefusal } from "./database/start-refusal";

const DRAIN_MS = 10_000;

export function listen(
  server: Server,
  { PORT, HOST }: Pick<Environment, "PORT" | "HOST">,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = complaint(error.code, { PORT, HOST });
      reject(why ? new StartRefusal(why) : error);
    });
    server.listen({ port: PORT, host: HOST }, resolve);
  });
}

function complaint(
  code: string | undefined,
  { PORT, HOST }: Pick<Environment, "PORT" | "HOST">,
): string | undefined {
  if (code === "EADDRINUSE") return `PORT: ${PORT} is taken by another program`;
  if (code === "EACCES") return `PORT: ${PORT} is not for this account to use`;
  // Not an address of this machine, or a name that leads to none.
  const isHost = code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN";
  return isHost ? `HOST: ${HOST} is no address of this machine` : undefined;
}

/** Takes no more requests and lets the ones that were begun be finished, for a while. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}
