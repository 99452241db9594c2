import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { storage } from "@/app/_storage/storage";
import { LIMITS } from "../limits";
import { fileEntry, type Manifest } from "./manifest";
import type { Add } from "./write-tar";

/** Each of them is in memory, of 10 MB at most. */
const AHEAD = 4;

/** The files of messages; those with a virus have no bytes. */
export const FILES = `
  select storage_key, encode(sha256, 'hex') from attachments where scan <> 'infected' order by 1`;

/**
 * Puts the bytes of each file that `list` names into the tar. One that is not there, perhaps
 * because it was erased meanwhile, is counted, and so is one that is not what was once received.
 */
export async function addFiles(
  list: string,
  { add, signal }: { add: Add; signal: AbortSignal },
): Promise<NonNullable<Manifest["files"]>> {
  const told = { count: 0, bytes: 0, missing: 0, damaged: 0 };
  for await (const { key, sha256, reading } of readAhead(list)) {
    signal.throwIfAborted();
    const content = await reading;
    if (!content) {
      told.missing += 1;
      continue;
    }
    const size = content.length;
    if ((await add({ name: fileEntry(key), size, content })) !== sha256) told.damaged += 1;
    told.count += 1;
    told.bytes += size;
  }
  return told;
}

interface Read {
  key: string;
  sha256: string;
  reading: Promise<Buffer | undefined>;
}

/** In the order of the list, with the next few on their way: a bucket is far. */
async function* readAhead(list: string): AsyncGenerator<Read> {
  const waiting: Read[] = [];
  for await (const line of createInterface(createReadStream(list))) {
    const [key = "", sha256 = ""] = line.split("\t");
    const reading = bytesOf(key);
    // Whoever takes it hears of it; nobody may, once one before it has failed.
    reading.catch(() => {});
    waiting.push({ key, sha256, reading });
    const first = waiting.length > AHEAD ? waiting.shift() : undefined;
    if (first) yield first;
  }
  yield* waiting;
}

/** Nothing where the storage has no such file; a storage that does not answer is no answer. */
async function bytesOf(key: string): Promise<Buffer | undefined> {
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await storage().open(key)) {
      size += chunk.length;
      if (size > LIMITS.fileBytes) throw new Error(`The file ${key} is larger than any may be`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    if (await storage().has(key)) throw error;
    return undefined;
  }
}
