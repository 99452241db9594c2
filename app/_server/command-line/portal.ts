import { runWords } from "./run-words";

// A reader that has seen enough, such as `head`, is no reason to fail.
process.stdout.on("error", () => {});

// Before the words stand Node, `start.mjs` and the name of this program.
const exitCode = await runWords(process.argv.slice(3), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
if (exitCode !== 0) process.exitCode = exitCode;
