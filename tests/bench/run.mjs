// Bundles the benchmark, which shares code with the portal, and runs it.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { build } from "../../app/_server/build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
process.env.PORTAL_BENCH = "on";
await build({ pages: true });
const outfile = path.join(root, ".build", "bench.mjs");
await bundle({
  entryPoints: ["tests/bench/bench.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
