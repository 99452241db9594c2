import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * The secret of a portal that was not given one: made once, readable by its owner only. Linking
 * a finished file into place makes one of two first starts win, and neither read half a secret.
 */
export async function secretInDirectory(dataDir: string): Promise<string> {
  const file = fileIn(dataDir);
  const known = await read(file);
  if (known) return known;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return secretInDirectory(dataDir);
}

/** Puts another secret in its place; the one of before stays beside it. */
export async function replaceSecret(dataDir: string, secret: string): Promise<void> {
  const file = fileIn(dataDir);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flush: true });
  await rename(file, `${file}.before-restore`);
  await rename(draft, file);
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "app-secret");
}

async function read(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "utf8")).trim() || undefined;
  } catch {
    return undefined;
  }
}
