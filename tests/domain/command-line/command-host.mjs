// Runs the built command line again and again in one process, each time afresh, so that not every
// command of a test starts Node and loads its libraries. Plain JavaScript, for it is run as it is.
import path from "node:path";
import { pathToFileURL } from "node:url";

const { build } = await import("../../../app/_server/build.mjs");
await build({ pages: false });
const program = pathToFileURL(path.resolve(".build", "portal.mjs")).href;

let written = { stdout: "", stderr: "" };
// Each command listens to them anew.
process.stdout.setMaxListeners(0);
for (const name of ["stdout", "stderr"]) {
  process[name].write = (text) => {
    written[name] += text;
    return true;
  };
}

let commands = 0;
let before = Promise.resolve();
process.on("message", (asked) => {
  before = before.then(() => run(asked));
});
process.on("disconnect", () => process.exit());
process.send("ready");

async function run({ id, env, words }) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, "start.mjs", "portal", ...words];
  process.exitCode = 0;
  written = { stdout: "", stderr: "" };
  commands += 1;
  await import(`${program}?${commands}`);
  process.send({ id, code: process.exitCode, ...written });
}
