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

/** Each waits for the disk or for a bucket. */
const AT_ONCE = 8;

/**
 * Puts the files of a backup into the storage; one that is there already, with the same bytes, is
 * left alone. Answers the keys of those that were not there. All or none.
 */
export async function restoreFiles(file: string, signal: AbortSignal): Promise<string[]> {
  const added: string[] = [];
  const keeping = new Set<Promise<void>>();
  try {
    for await (const entry of readTar(file, signal)) {
      const key = keyOfEntry(entry.name);
      if (!key) continue;
      const draft = await writeDraft(key, entry, signal);
      if (keeping.size >= AT_ONCE) await Promise.race(keeping);
      const work = keep(key, draft).then((isNew) => {
        if (isNew) added.push(key);
        keeping.delete(work);
      });
      // It is heard of at the next wait.
      work.catch(() => {});
      keeping.add(work);
    }
    await Promise.all(keeping);
    return added;
  } catch (error) {
    await Promise.allSettled(keeping);
    await removeBytes(added);
    throw error;
  }
}

interface Draft {
  path: string;
  size: number;
  sha256: string;
}

async function writeDraft(
  key: string,
  { size, content }: TarEntry,
  signal: AbortSignal,
): Promise<Draft> {
  const draft = path.join(storage().incoming, `${key}.restored`);
  const hash = createHash("sha256");
  const hashing = new PassThrough().on("data", (chunk: Buffer) => hash.update(chunk));
  await pipeline(content, hashing, createWriteStream(draft, { mode: 0o600 }), { signal });
  return { path: draft, size, sha256: hash.digest("hex") };
}

/** Whether it was not there before. What is left of a draft, the sweep finds. */
async function keep(key: string, draft: Draft): Promise<boolean> {
  const isThere = await storage().has(key);
  const isSame = isThere && (await hashOf(key)) === draft.sha256;
  if (isSame) await rm(draft.path);
  else await storage().keep(key, draft);
  return !isThere;
}

async function hashOf(key: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await storage().open(key)) hash.update(chunk);
  return hash.digest("hex");
}
