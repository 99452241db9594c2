// Plain JavaScript: it runs before anything of the project has been built.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The portal needs Node 20.19 or later; this is ${process.versions.node}`);
  process.exit(1);
}

// A relative DATA_DIR means the place that the person stands in, not the project.
if (process.env.DATA_DIR) process.env.DATA_DIR = path.resolve(process.env.DATA_DIR);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
// npm goes to the project's root by itself, and says where it came from.
const asked = process.cwd() === root ? process.env.INIT_CWD : undefined;
process.env.STARTED_IN = asked ?? process.cwd();
process.chdir(root);

const [program = "server", ...rest] = process.argv.slice(2);
const development = rest.includes("--dev");
process.env.NODE_ENV = development ? "development" : "production";

const { build } = await import("./build.mjs");
await build({ pages: program === "server" && !development });
await import(pathToFileURL(path.join(root, ".build", `${program}.mjs`)).href);
