import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ask, embeddedDatabases, postmasterPid } from "./embedded-databases";

const ROOT = resolve(import.meta.dirname, "../../..");
// It owns the database until it is told to end, as a portal does.
const PORTAL = `
  import { ownEmbeddedDatabase } from "${ROOT}/app/_server/database/embedded-database";
  try {
    const database = await ownEmbeddedDatabase({ dataDir: process.argv[2], log: () => {} });
    process.on("SIGTERM", () => database.stop().then(() => process.exit(0)));
    console.log(database.created ? "created" : "found");
  } catch (error) {
    console.log(error.message);
  }
`;

const { newDataDir, own } = embeddedDatabases();
const portals: ChildProcess[] = [];
let bundles = "";

beforeAll(async () => {
  // Below node_modules, from where packages are found.
  bundles = await mkdtemp(join(ROOT, "node_modules", ".portal-test-"));
  await writeFile(join(bundles, "portal.ts"), PORTAL);
  await build({
    entryPoints: [join(bundles, "portal.ts")],
    outfile: join(bundles, "portal.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
});

afterEach(async () => {
  for (const portal of portals.splice(0)) {
    if (portal.exitCode !== null || portal.signalCode !== null) continue;
    portal.kill("SIGTERM");
    await once(portal, "exit");
  }
});

afterAll(async () => {
  await rm(bundles, { recursive: true });
});

async function startPortal(dataDir: string): Promise<{ portal: ChildProcess; said: string }> {
  const portal = spawn(process.execPath, [join(bundles, "portal.mjs"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  portals.push(portal);
  const [said] = await once(createInterface({ input: portal.stdout }), "line");
  return { portal, said: String(said) };
}

test("four first starts at once leave one cluster and one owner", async () => {
  const dataDir = await newDataDir();
  const starts = await Promise.all([1, 2, 3, 4].map(() => startPortal(dataDir)));
  const said = starts.map((start) => start.said).sort();
  expect(said.filter((line) => line.includes("already running"))).toHaveLength(3);
  expect(said.filter((line) => line === "created")).toHaveLength(1);
  expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres-turns"]);
});

test("after a kill of the portal the next one takes over the living PostgreSQL", async () => {
  const dataDir = await newDataDir();
  const { portal } = await startPortal(dataDir);
  const postmaster = postmasterPid(dataDir);
  portal.kill("SIGKILL");
  await once(portal, "exit");
  const next = await own(dataDir);
  expect(next.created).toBe(false);
  expect(postmasterPid(dataDir)).toBe(postmaster);
  expect(await ask(next, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("after a kill of both the next portal starts PostgreSQL again", async () => {
  const dataDir = await newDataDir();
  const { portal } = await startPortal(dataDir);
  const postmaster = postmasterPid(dataDir);
  portal.kill("SIGKILL");
  process.kill(postmaster, "SIGKILL");
  const next = await own(dataDir);
  expect(postmasterPid(dataDir)).not.toBe(postmaster);
  expect(await ask(next, "select 1 as one")).toEqual([{ one: 1 }]);
});
