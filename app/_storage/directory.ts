import { createReadStream } from "node:fs";
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  statfs,
} from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import type { ByteRange, Storage, StoredKey } from "./storage";

/** A slow reader holds no more of a file than this in memory. */
const CHUNK = 32 * 1024;
/** Below this the disk is as good as full, and the database on it must still be able to write. */
const LEAST_FREE = 64 * 1024 * 1024;

/** Files of a directory, spread over 256 others by the beginning of their keys. */
export async function directoryStorage(root: string): Promise<Storage> {
  const incoming = path.join(root, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const place = (key: string) => path.join(root, key.slice(0, 2), key);

  async function keep(key: string, file: { path: string }): Promise<void> {
    const target = place(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await flush(file.path);
    await rename(file.path, target);
    // A name is on the disk only when its directory is, and that only when the one above is.
    await flush(path.dirname(target));
    await flush(root);
  }

  async function openFile(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(place(key));
    return createReadStream("", { ...range, fd: handle, highWaterMark: CHUNK });
  }

  async function* keys(): AsyncIterable<StoredKey> {
    for (const folder of await readdir(root)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const key of await readdir(path.join(root, folder))) {
        const found = await stat(place(key)).catch(() => undefined);
        if (found) yield { key, since: found.mtime };
      }
    }
  }

  async function check(): Promise<void> {
    await access(incoming, constants.W_OK);
    const { bavail, bsize } = await statfs(incoming);
    if (bavail * bsize < LEAST_FREE) throw new Error("The disk of the attachments is full");
  }

  return {
    incoming,
    keep,
    open: openFile,
    has: (key) => access(place(key)).then(() => true, isMissing),
    remove: (key) => rm(place(key), { force: true }),
    keys,
    check,
  };
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** False for a file that is not there; whatever else went wrong is no answer. */
function isMissing(error: unknown): false {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
  throw error;
}
