import type { IncomingMessage, Server, ServerResponse } from "node:http";
import next from "next";
import type { NextHandler } from "./client-pages";
import { ROOT } from "./places";

interface LateNext {
  /** Answers once Next is prepared; what comes earlier waits. */
  answer: NextHandler;
  prepare(options: { server: Server; dev: boolean }): Promise<void>;
  close(): Promise<void>;
}

/**
 * Next, prepared after the port is ours: a port that is taken is told at once, and a first
 * visitor waits where a connection would have been refused.
 */
export function lateNext(): LateNext {
  let ready: (handler: NextHandler) => void = () => {};
  const handler = new Promise<NextHandler>((resolve) => {
    ready = resolve;
  });
  let close = async () => {};

  async function prepare({ server, dev }: { server: Server; dev: boolean }): Promise<void> {
    const app = next({ dev, dir: ROOT, customServer: true });
    await app.prepare();
    if (dev) server.on("upgrade", app.getUpgradeHandler());
    close = () => app.close();
    ready(app.getRequestHandler());
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    return (await handler)(request, response);
  }

  return { answer, prepare, close: () => close() };
}
