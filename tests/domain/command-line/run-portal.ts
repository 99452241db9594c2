import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { DatabaseConnection } from "@/app/_server/database/embedded-database";
import { TEST_SECRET } from "../../support/database";

const outcome = z.object({
  id: z.number(),
  code: z.number(),
  stdout: z.string(),
  stderr: z.string(),
});

type Outcome = Omit<z.output<typeof outcome>, "id">;
type Variables = Record<string, string>;

let host: Promise<ChildProcess> | undefined;
let asked = 0;

/** What the command line says and does with these variables and no others that it reads. */
export async function runPortal(env: Variables, ...words: string[]): Promise<Outcome> {
  host ??= startHost();
  const child = await host;
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    child.once("exit", reject);
    child.on("message", function hear(message) {
      const { id: answered, ...said } = outcome.parse(message);
      if (answered !== id) return;
      child.off("message", hear).off("exit", reject);
      resolve(said);
    });
    child.send({ id, env: variablesOf(env), words });
  });
}

/** It ends with this process, when their channel is gone. */
async function startHost(): Promise<ChildProcess> {
  const child = fork("tests/domain/command-line/command-host.mjs", { env: variablesOf({}) });
  child.setMaxListeners(100);
  await once(child, "message");
  return child;
}

/** The same as a person starts it, with something on standard input. */
export async function startPortalCommand(
  env: Variables,
  { words, input = "" }: { words: string[]; input?: string },
): Promise<Outcome> {
  const child = spawn(process.execPath, ["app/_server/start.mjs", "portal", ...words], {
    env: variablesOf(env),
  });
  child.stdin.end(input);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, "close"),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

function variablesOf(env: Variables): NodeJS.ProcessEnv {
  const { PATH = "", HOME = "" } = process.env;
  return { NODE_ENV: "test", PATH, HOME, ...env };
}

/** The variables that lead to the database of a test. */
export function environmentOf(connection: DatabaseConnection): Variables {
  const url = new URL(`postgres://localhost:${connection.port}/${connection.database}`);
  url.username = connection.user;
  url.password = connection.password;
  url.searchParams.set("host", connection.host);
  return { DATABASE_URL: url.href, APP_SECRET: TEST_SECRET, APP_URL: "https://help.example.com" };
}
