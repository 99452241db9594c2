import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { errorCode } from "./error-text";

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * An npm package cannot carry links, and npm may not run the script that makes them.
 * False when one is missing in a place where nothing can be written.
 */
export function linkLibraries(nativeDirectory: string): boolean {
  const list = join(nativeDirectory, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    // The list names paths from the package's root: "native/lib/…".
    const link = join(dirname(nativeDirectory), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") return false;
    }
  }
  return true;
}
