import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export interface PortalProcess {
  base: string;
  dataDir: string;
  /** Milliseconds of CPU, user and system, that the process has used so far. */
  cpu(): Promise<number>;
  /** Bytes that the process has in memory now. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const CLOCK_TICK_MS = 10;

/** A real portal on demo data in a directory of its own, without rate limits. */
export async function startPortal(more: Record<string, string> = {}): Promise<PortalProcess> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "portal-bench-"));
  const port = await freePort();
  const variables = { PORT: `${port}`, DATA_DIR: dataDir, RATE_LIMITS: "off", PORTAL_BENCH: "on" };
  const child = spawn(process.execPath, ["app/_server/start.mjs", "server"], {
    env: { ...process.env, ...variables, ...more },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base, child);
  return {
    base,
    dataDir,
    cpu: () => cpuOf(child.pid ?? 0),
    memory: () => memoryOf(child.pid ?? 0),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(base: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The portal did not become ready");
}

async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS;
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
