import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Account } from "./account";
import { errorCode, errorText } from "./error-text";
import { StartRefusal } from "./start-refusal";

export interface ChildProgram {
  program: string;
  args: string[];
  directory: string;
  account: Account;
  stdio: StdioOptions;
  locale?: string;
}

/** Starts a program of PostgreSQL as the account, apart from our terminal and environment. */
export function startProgram(options: ChildProgram): ChildProcess {
  const { uid, gid, switched } = options.account;
  try {
    return spawn(options.program, options.args, {
      cwd: options.directory,
      // Ctrl-C reaches the whole process group, and the portal still needs its database to drain.
      detached: true,
      env: childEnvironment(options.locale ?? "C.UTF-8"),
      stdio: options.stdio,
      ...(switched ? { uid, gid } : {}),
    });
  } catch (error) {
    // Some errors come at once, the others as an event.
    throw programRefusal(error, options);
  }
}

/** Nothing of ours: a bad LC_ALL breaks initdb. NODE_ENV is there for Next's types alone. */
function childEnvironment(locale: string): NodeJS.ProcessEnv {
  return { PATH: "/usr/bin:/bin", LC_ALL: locale, TZ: "UTC", NODE_ENV: "production" };
}

/**
 * What PostgreSQL should be told as its data directory, its working directory being just that.
 * On Linux this reaches a directory below a home that is closed to the account.
 */
export function dataDirectoryArgument(directory: string): string {
  return process.platform === "linux" ? "/proc/self/cwd" : directory;
}

export function programRefusal(error: unknown, { program, account }: ChildProgram): StartRefusal {
  const code = errorCode(error);
  if (account.switched && (code === "EPERM" || code === "EINVAL")) {
    return new StartRefusal(
      `PostgreSQL does not run as root, and this process may not switch to the account with uid ${account.uid}; start as another account, or set DATABASE_URL.`,
    );
  }
  // When the program is there, it is the system's loader that is not: musl instead of glibc.
  if (code === "ENOENT" && existsSync(program)) {
    return new StartRefusal(
      "The embedded PostgreSQL does not run on this system (it needs glibc); set DATABASE_URL.",
    );
  }
  return new StartRefusal(`${program} cannot be run: ${errorText(error)}.`);
}
