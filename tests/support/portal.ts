import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** The project's root: tests are run from there. */
export const ROOT = process.cwd();
const START = path.join(ROOT, "app", "_server", "start.mjs");
const READY_WITHIN_MS = 30_000;
/** A first start may have to build the pages. */
const BUILT_WITHIN_MS = 240_000;

export interface PortalOptions {
  /** Without one the portal gets a directory that goes when the portal is removed. */
  dataDir?: string;
  port?: number;
  cwd?: string;
  env?: Record<string, string>;
  /** Instead of `node app/_server/start.mjs server`. */
  command?: [string, ...string[]];
}

export interface Portal {
  url: string;
  port: number;
  dataDir: string;
  pid: number;
  /** What it has printed so far. */
  output: () => string;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  /** Sends the signal to this process alone and waits for its end. */
  stop: (signal?: NodeJS.Signals) => Promise<number | string>;
  /** Stops it if it still runs and deletes its directory. */
  remove: () => Promise<void>;
}

/** Starts a portal and waits until it is ready to serve. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const portal = await spawnPortal(options);
  await ready(portal).catch(async (error: unknown) => {
    await portal.remove();
    throw error;
  });
  return portal;
}

/** Starts a portal and waits for nothing. */
export async function spawnPortal(options: PortalOptions = {}): Promise<Portal> {
  const own = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), "portal-")));
  const port = options.port ?? (await freePort());
  const [program, ...args] = options.command ?? [process.execPath, START, "server"];
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: environment({ DATA_DIR: dataDir, PORT: String(port), ...options.env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = endOf(child);
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return ended;
  };
  const remove = async () => {
    await stop();
    if (own) await rm(dataDir, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  return { url, port, dataDir, pid: child.pid ?? 0, output: () => output, ended, stop, remove };
}

/** Waits for /readyz; throws with what was printed when the portal ends before. */
export async function ready(portal: Portal): Promise<void> {
  let end: number | string | undefined;
  portal.ended.then((code) => {
    end = code;
  });
  const begun = Date.now();
  while (Date.now() - begun < patience(portal)) {
    if (await isReady(portal.url)) return;
    if (end !== undefined) throw new Error(`The portal ended with ${end}:\n${portal.output()}`);
    await pause(25);
  }
  throw new Error(`The portal is not ready:\n${portal.output()}`);
}

export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

/** The parts of the answer that `npm run portal -- … --json` prints. */
export async function portalCommand(dataDir: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [START, "portal", ...args, "--json"],
    { cwd: ROOT, env: environment({ DATA_DIR: dataDir }) },
  );
  return JSON.parse(stdout);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}

function patience(portal: Portal): number {
  return portal.output().includes("Building") ? BUILT_WITHIN_MS : READY_WITHIN_MS;
}

function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
}

const OURS =
  /^(PORT|HOST|APP_URL|DATABASE_URL|DATA_DIR|APP_SECRET|STORAGE_URL|CLAMAV_URL|SMTP_URL|MAIL_FROM|METRICS_TOKEN|TRUSTED_PROXY_HOPS|RATE_LIMITS|DEMO|WEBHOOK_PRIVATE_ADDRESSES|NODE_ENV|NODE_OPTIONS|VITEST.*)$/;

/** With nothing that the person who runs the tests has set for a portal of their own. */
function environment(variables: Record<string, string>): NodeJS.ProcessEnv {
  const theirs = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return { NODE_ENV: "production", ...Object.fromEntries(theirs), ...variables };
}
