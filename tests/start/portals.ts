import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach } from "vitest";
import { ask, openForm, sendForm, TICKET, ticketPath } from "../browser/support/raw-http";
import { type Portal, type PortalOptions, spawnPortal, startPortal } from "../support/portal";

/** Portals of one test, stopped after it, in directories that last as long as the file. */
export function portals() {
  const running: Portal[] = [];
  const directories: string[] = [];

  afterEach(async () => {
    for (const portal of running.splice(0)) await portal.remove();
  });

  afterAll(async () => {
    for (const directory of directories) await rm(directory, { recursive: true, force: true });
  });

  async function newDirectory(): Promise<string> {
    const directory = await mkdtemp(path.join(tmpdir(), "portal-start-"));
    directories.push(directory);
    return directory;
  }

  let shared: Promise<string> | undefined;

  return {
    newDirectory,
    /** For tests that do not mind what is in it already: a new database takes a second. */
    sharedDirectory() {
      shared ??= newDirectory();
      return shared;
    },
    async start(options: PortalOptions): Promise<Portal> {
      const portal = await startPortal({ ...options, env: { RATE_LIMITS: "off", ...options.env } });
      running.push(portal);
      return portal;
    },
    /** One that is not expected to get as far as serving. */
    async spawn(options: PortalOptions): Promise<Portal> {
      const portal = await spawnPortal(options);
      running.push(portal);
      return portal;
    },
  };
}

/** Every process that works in this directory; PostgreSQL does so in one below it. */
export function processesIn(directory: string): number[] {
  const place = realpathSync(directory);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && workplace(name).startsWith(place))
    .map(Number);
}

function workplace(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // It ended while we looked, or belongs to somebody else.
    return "";
  }
}

export function postmasterOf(dataDir: string): number {
  return Number.parseInt(
    readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8"),
    10,
  );
}

export async function firstDesk({ url }: Portal): Promise<string> {
  const { body } = await ask(url, "/");
  const [, desk] = /href="(\/d\/[^"?]+)"/.exec(body) ?? [];
  if (!desk) throw new Error(`No desk in the help centre:\n${body}`);
  return desk;
}

/**
 * Sends that many forms at once; answers the links of the tickets that were acknowledged. The
 * forms are opened before, so that what happens meanwhile happens to the sending.
 */
export async function writeAtOnce(
  portal: Portal,
  count: number,
  acknowledged: (link: string) => void = () => {},
): Promise<string[]> {
  const desk = await firstDesk(portal);
  const forms = await Promise.all(Array.from({ length: count }, () => openForm(portal.url, desk)));
  const links = await Promise.all(
    forms.map(async (form) => {
      const answer = await sendForm(portal.url, form, TICKET).catch(() => undefined);
      const link = answer && ticketPath(answer);
      if (link) acknowledged(link);
      return link;
    }),
  );
  return links.filter((link) => link !== undefined);
}

/** The links of these that do not show their ticket. */
export async function lostOf(portal: Portal, links: string[]): Promise<string[]> {
  const lost: string[] = [];
  for (const link of links) {
    const answer = await ask(portal.url, link);
    if (answer.status !== 200 || !answer.body.includes(TICKET.title)) lost.push(link);
  }
  return lost;
}

export function linesOf(portal: Portal): string[] {
  return portal
    .output()
    .split("\n")
    .filter((line) => line.trim() !== "");
}
