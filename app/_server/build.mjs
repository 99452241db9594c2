// Plain JavaScript: it runs before anything of the project has been built.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { WIDGET_BUNDLE } from "./widget-bundle.mjs";

const SOURCES = ["app", "prisma", "messages", "next.config.ts", "postcss.config.mjs"];
const ALSO = ["package-lock.json", "tsconfig.json"];
const GENERATED = path.join("prisma", "generated");
const COMPRESSIBLE = /\.(css|js|svg|html|txt|json)$/;
const WORTH_COMPRESSING = 600;

/**
 * Builds what is missing or older than its sources: Prisma's client and the programs always,
 * Next's pages where they are asked for. An unchanged checkout costs some milliseconds.
 */
export async function build({ pages }) {
  const sources = await fingerprint();
  if (!(await isFresh("programs", sources))) {
    generateClient();
    await bundlePrograms();
    await markFresh("programs", sources);
  }
  if (!pages || (await isFresh("pages", sources))) return;
  console.error("Building the pages; this happens once after an install or an upgrade …");
  run("next/dist/bin/next", ["build"]);
  await compressAll(path.join(".next", "static"));
  await compressAll("public");
  await markFresh("pages", sources);
}

/** A hash over the names and contents of all sources, so that a fresh checkout of the same is fresh. */
async function fingerprint() {
  const hash = createHash("sha256").update(process.versions.modules);
  // The benchmark builds one page more.
  hash.update(process.env.PORTAL_BENCH ?? "");
  for (const file of await sourceFiles()) hash.update(file).update(await readFile(file));
  return hash.digest("hex");
}

async function sourceFiles() {
  const lists = await Promise.all(SOURCES.map(filesUnder));
  return [...lists.flat(), ...ALSO].filter((file) => !file.startsWith(GENERATED)).sort();
}

async function filesUnder(place) {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return files.length > 0 ? files.map((entry) => path.join(entry.parentPath, entry.name)) : [place];
}

async function isFresh(what, sources) {
  const stamp = await readFile(path.join(".build", `${what}.stamp`), "utf8").catch(() => "");
  return stamp === sources;
}

async function markFresh(what, sources) {
  await mkdir(".build", { recursive: true });
  await writeFile(path.join(".build", `${what}.stamp`), sources);
}

function generateClient() {
  run("prisma/build/index.js", ["generate"], { PRISMA_HIDE_UPDATE_MESSAGE: "1" });
}

/** The server and the command line for Node; the elements of client pages and the widget for the browser. */
async function bundlePrograms() {
  const { build: bundle, stop } = await import("esbuild");
  const draft = path.join(".build", `draft-${process.pid}`);
  const common = { bundle: true, format: "esm", logLevel: "warning", legalComments: "none" };
  await bundle({
    ...common,
    entryPoints: { server: "app/_server/main.ts", portal: "app/_server/command-line/portal.ts" },
    outdir: draft,
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
  });
  await bundle({
    ...common,
    entryPoints: { portal: "app/_enhance/portal.ts" },
    outdir: "public",
    platform: "browser",
    target: "es2020",
    minify: true,
  });
  await bundle(WIDGET_BUNDLE);
  // Its helper process would otherwise live as long as the portal.
  await stop();
  // Renamed into place, so that of two starts at once neither runs half a file.
  for (const file of await readdir(draft)) {
    await rename(path.join(draft, file), path.join(".build", file));
  }
  await rm(draft, { recursive: true });
}

/** Files beside the built ones, so that nothing is compressed while somebody waits. */
async function compressAll(directory) {
  for (const file of await filesUnder(directory)) {
    if (!COMPRESSIBLE.test(file)) continue;
    const content = await readFile(file);
    await rm(`${file}.br`, { force: true });
    await rm(`${file}.gz`, { force: true });
    if (content.length < WORTH_COMPRESSING) continue;
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}

function run(tool, args, variables = {}) {
  const script = path.join("node_modules", tool);
  const result = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...BUILD_ENVIRONMENT, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (result.status === 0) return;
  console.error(result.stdout, result.stderr);
  console.error(`The build failed: ${tool} ${args.join(" ")}`);
  process.exit(1);
}

const BUILD_ENVIRONMENT = {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  // Encrypts nothing, for our actions close over nothing; but their names are made from it, and
  // with a fixed one a form that was open during an upgrade can still be sent after it.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update("form actions").digest("base64"),
};
