import { writeTokenUses } from "@/app/_domain/api-tokens/token-uses";
import { BadEnvironment } from "@/app/_web/environment";
import { builtAssets, developmentAssets } from "./assets";
import { StartRefusal } from "./database/start-refusal";
import { fillDemo } from "./demo";
import { openGround } from "./ground";
import { createPortalServer } from "./http-server";
import { keepHouse } from "./keep-house";
import { lateNext } from "./late-next";
import { createLifecycle, type Lifecycle } from "./lifecycle";
import { drain, listen } from "./listening";
import { LiveStreams } from "./live-streams";
import { keepMailMoving, openMail } from "./mail";
import { portalMetrics } from "./metrics/portal-metrics";
import { pagesFirst } from "./pages-first";
import { keepReadingReplies } from "./replies";
import { tasksOf } from "./tasks";
import { welcome } from "./welcome";
import { createWorker } from "./worker";

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function start(life: Lifecycle): Promise<void> {
  const ground = await openGround({ as: "owner", log });
  life.onStop(ground.close);
  const { environment } = ground;
  const demoTicket = await fillDemo(ground);

  const dev = environment.NODE_ENV === "development";
  const pages = pagesFirst();
  const next = lateNext(pages);
  life.onStop(next.close);
  life.onStop(writeTokenUses);
  const mail = openMail(environment, { log, turn: pages.turn });
  const worker = createWorker(tasksOf(environment, mail), log);
  life.onStop(worker.stop);
  life.onStop(mail.stop);
  const origin = new URL(environment.APP_URL).origin;
  const live = new LiveStreams();
  const server = createPortalServer({
    environment,
    pages: { next: next.answer, origin, keepScripts: dev },
    live,
    metrics: portalMetrics(live),
    assets: dev ? developmentAssets(next.answer) : builtAssets(),
    state: life.state,
    log,
  });
  await listen(server, environment);
  life.onStop(() => drain(server));
  // They would otherwise be requests that are never finished.
  life.onStop(() => live.close());
  await next.prepare({ server, dev, port: environment.PORT });

  worker.start();
  life.onStop(await keepMailMoving(mail, log));
  life.onStop(keepReadingReplies(environment, log));
  life.onStop(keepHouse(log));
  process.stdout.write(await welcome(environment, demoTicket));
  life.started();
}

const life = createLifecycle(log);
start(life).catch(async (error: unknown) => {
  const expected = error instanceof BadEnvironment || error instanceof StartRefusal;
  log(expected ? error.message : `The portal could not start: ${describe(error)}`);
  await life.stop(1);
});

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
