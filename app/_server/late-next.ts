import type { IncomingMessage, Server, ServerResponse } from "node:http";
import next from "next";
import type { NextHandler } from "./client-pages";
import type { PagesFirst } from "./pages-first";
import { ROOT } from "./places";

interface Preparation {
  server: Server;
  dev: boolean;
  /** The portal's own. */
  port: number;
}

interface LateNext {
  /** Answers once Next is prepared; what comes earlier waits. */
  answer: NextHandler;
  prepare(options: Preparation): Promise<void>;
  close(): Promise<void>;
}

/**
 * Next, prepared after the port is ours: a port that is taken is told at once, and a first
 * visitor waits where a connection would have been refused.
 */
export function lateNext(pages: PagesFirst): LateNext {
  let ready: (handler: NextHandler) => void = () => {};
  const handler = new Promise<NextHandler>((resolve) => {
    ready = resolve;
  });
  let close = async () => {};

  async function prepare({ server, dev, port }: Preparation): Promise<void> {
    // After an action of the team's side Next asks itself for the page to go to.
    const app = next({ dev, dir: ROOT, customServer: true, hostname: "localhost", port });
    await app.prepare();
    if (dev) server.on("upgrade", app.getUpgradeHandler());
    close = () => app.close();
    ready(app.getRequestHandler());
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answerNow = await handler;
    return pages.during(() => answerNow(request, response));
  }

  return { answer, prepare, close: () => close() };
}
