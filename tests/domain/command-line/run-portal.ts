import { spawn } from "node:child_process";
import type { DatabaseConnection } from "@/app/_server/database/embedded-database";
import { TEST_SECRET } from "../../support/database";

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line as a person starts it, with these variables and no others that it reads. */
export function runPortal(env: Record<string, string>, ...words: string[]): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["app/_server/start.mjs", "portal", ...words], {
    env: { NODE_ENV: "test", PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const outcome = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...outcome }));
  });
}

/** The variables that lead to the database of a test. */
export function environmentOf(connection: DatabaseConnection): Record<string, string> {
  const url = new URL(`postgres://localhost:${connection.port}/${connection.database}`);
  url.username = connection.user;
  url.password = connection.password;
  url.searchParams.set("host", connection.host);
  return { DATABASE_URL: url.href, APP_SECRET: TEST_SECRET, APP_URL: "https://help.example.com" };
}
