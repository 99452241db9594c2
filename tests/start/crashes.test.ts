import { expect, test } from "vitest";
import { z } from "zod";
import { openForm, sendForm, TICKET, ticketPath } from "../browser/support/raw-http";
import { type Portal, portalCommand } from "../support/portal";
import { firstDesk, lostOf, portals, postmasterOf, processesIn, writeAtOnce } from "./portals";

const { sharedDirectory, start } = portals();
const BACK_WITHIN_MS = 5_000;
/** How long the load goes on: until it is back and a while longer, or far too long. */
const AND_LONGER_MS = 1_000;
const GIVEN_UP_MS = 15_000;

const CRASHES: Record<string, (portal: Portal) => Promise<unknown>> = {
  "kill -9 of Node": (portal) => portal.stop("SIGKILL"),
  async "kill -9 of PostgreSQL and a stop before it is back"(portal) {
    process.kill(postmasterOf(portal.dataDir), "SIGKILL");
    await portal.stop("SIGTERM");
  },
  async "kill -9 of PostgreSQL and Node"(portal) {
    process.kill(postmasterOf(portal.dataDir), "SIGKILL");
    await portal.stop("SIGKILL");
  },
};

for (const [what, crash] of Object.entries(CRASHES)) {
  test(`after ${what} the next start serves every acknowledged ticket`, async () => {
    const dataDir = await sharedDirectory();
    const portal = await start({ dataDir });
    const links = await writeAtOnce(portal, 10);
    await crash(portal);
    const next = await start({ dataDir });
    expect(links).toHaveLength(10);
    expect(await lostOf(next, links)).toEqual([]);
    expect(await next.stop()).toBe(0);
    expect(processesIn(dataDir)).toEqual([]);
  });
}

test("kill -9 of Node amid a hundred tickets loses none that was acknowledged", async () => {
  const dataDir = await sharedDirectory();
  const portal = await start({ dataDir });
  let acknowledged = 0;
  const links = await writeAtOnce(portal, 100, () => {
    acknowledged += 1;
    if (acknowledged === 30) process.kill(portal.pid, "SIGKILL");
  });
  await portal.ended;
  const next = await start({ dataDir });
  expect(links.length).toBeGreaterThanOrEqual(30);
  expect(links.length).toBeLessThan(100);
  expect(await lostOf(next, links)).toEqual([]);
});

test("PostgreSQL killed under load is back within five seconds with every ticket", async () => {
  const portal = await start({ dataDir: await sharedDirectory() });
  const desk = await firstDesk(portal);
  const links: string[] = [];
  let killedAt = Number.POSITIVE_INFINITY;
  let backAfter = GIVEN_UP_MS;
  const load = async () => {
    while (performance.now() - killedAt < backAfter + AND_LONGER_MS) {
      const begun = performance.now();
      const link = await send(portal, desk);
      if (!link) continue;
      links.push(link);
      if (begun > killedAt) backAfter = Math.min(backAfter, performance.now() - killedAt);
      if (links.length === 40) {
        process.kill(postmasterOf(portal.dataDir), "SIGKILL");
        killedAt = performance.now();
      }
    }
  };
  await Promise.all([load(), load(), load(), load(), load(), load()]);
  expect(backAfter).toBeLessThan(BACK_WITHIN_MS);
  expect(await lostOf(portal, links)).toEqual([]);
});

test("two hundred tickets at once have two hundred numbers", async () => {
  const portal = await start({ dataDir: await sharedDirectory() });
  const desk = await firstDesk(portal);
  const before = await numbersOn(portal, desk);
  const links = await writeAtOnce(portal, 200);
  const after = await numbersOn(portal, desk);
  expect(links).toHaveLength(200);
  expect(after.length - before.length).toBe(200);
  expect(new Set(after).size).toBe(after.length);
});

async function send(portal: Portal, desk: string): Promise<string | undefined> {
  try {
    return ticketPath(await sendForm(portal.url, await openForm(portal.url, desk), TICKET));
  } catch {
    // While there is no database, a page may be an excuse without a form.
    return undefined;
  }
}

async function numbersOn(portal: Portal, desk: string): Promise<string[]> {
  const words = ["ticket", "list", desk.slice("/d/".length), "--limit", "10000"];
  const rows = await portalCommand(portal.dataDir, ...words);
  return z
    .array(z.object({ number: z.string() }))
    .parse(rows)
    .map(({ number }) => number);
}
