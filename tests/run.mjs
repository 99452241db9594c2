// `npm test`: builds, runs every test and says at the end how many passed. Plain JavaScript, for it
// runs before anything has been built.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."));

const total = { passed: 0, failed: 0 };
// Also when the build ends the process: nothing ran, which is a failure.
process.on("exit", () => {
  if (total.passed + total.failed === 0) total.failed = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

const { build } = await import("../app/_server/build.mjs");
await build({ pages: true });

const reports = await mkdtemp(path.join(tmpdir(), "portal-tests-"));
try {
  await runVitest("unit", []);
  await runVitest("start", ["--root", ".", "--config", "tests/start/vitest.config.ts"]);
  await runPlaywright();
} finally {
  await rm(reports, { recursive: true, force: true });
}

async function runVitest(name, options) {
  const report = path.join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await run("vitest/vitest.mjs", ["run", ...options, ...reporters]);
  const { numPassedTests = 0, numFailedTests = 0 } = await read(report);
  count({ passed: numPassedTests, failed: numFailedTests, exitCode });
}

async function runPlaywright() {
  const report = path.join(reports, "browser.json");
  const exitCode = await run("@playwright/test/cli.js", ["test", "--reporter=dot,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const { stats = {} } = await read(report);
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  count({ passed: expected + flaky, failed: unexpected, exitCode });
}

/** A runner that fails without a failed test, or with nothing run, is a failure all the same. */
function count({ passed, failed, exitCode }) {
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  total.passed += passed;
  total.failed += failed + (unexplained ? 1 : 0);
}

async function read(report) {
  try {
    return JSON.parse(await readFile(report, "utf8"));
  } catch {
    return {};
  }
}

function run(tool, args, variables = {}) {
  const script = path.join("node_modules", tool);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...variables },
      stdio: "inherit",
    });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
