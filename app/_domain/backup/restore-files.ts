import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { storage } from "@/app/_storage/storage";
import { removeBytes } from "../attachments/sweep-files";
import { keyOfEntry } from "./manifest";
import { readTar, type TarEntry } from "./read-tar";

/**
 * Puts the files of a backup into the storage; one that is there already, with the same bytes, is
 * left alone. Answers the keys of those that were not there. All or none.
 */
export async function restoreFiles(file: string, signal: AbortSignal): Promise<string[]> {
  const added: string[] = [];
  try {
    for await (const entry of readTar(file, signal)) {
      const key = keyOfEntry(entry.name);
      if (key && (await restoreFile(key, entry, signal))) added.push(key);
    }
    return added;
  } catch (error) {
    await removeBytes(added);
    throw error;
  }
}

/** Whether it was not there before. */
async function restoreFile(
  key: string,
  { size, content }: TarEntry,
  signal: AbortSignal,
): Promise<boolean> {
  const draft = path.join(storage().incoming, `${key}.restored`);
  const hash = createHash("sha256");
  const hashing = new PassThrough().on("data", (chunk: Buffer) => hash.update(chunk));
  try {
    await pipeline(content, hashing, createWriteStream(draft, { mode: 0o600 }), { signal });
    const isThere = await storage().has(key);
    if (isThere && (await hashOf(key)) === hash.digest("hex")) return false;
    await storage().keep(key, { path: draft, size });
    return !isThere;
  } finally {
    await rm(draft, { force: true });
  }
}

async function hashOf(key: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await storage().open(key)) hash.update(chunk);
  return hash.digest("hex");
}
