import type { Readable } from "node:stream";

/** Which bytes of a file, both ends counted in. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A key, and since when its bytes are there. */
export interface StoredKey {
  key: string;
  since: Date;
}

/** Where the bytes of attachments are. A key is random and says nothing of what it stands for. */
export interface Storage {
  /** A directory of this machine for files that are still on their way. */
  readonly incoming: string;
  /** Takes over a finished file of `incoming`; when it answers, the bytes survive a power cut. */
  keep(key: string, file: { path: string; size: number }): Promise<void>;
  open(key: string, range?: ByteRange): Promise<Readable>;
  has(key: string): Promise<boolean>;
  /** What is not there is as good as removed. */
  remove(key: string): Promise<void>;
  keys(): AsyncIterable<StoredKey>;
  /** Throws where a file could not be kept now. */
  check(): Promise<void>;
}

declare global {
  // Set once at start; Next and the HTTP server load their own copies of this module.
  var portalStorage: Storage | undefined;
}

export function setStorage(chosen: Storage): void {
  globalThis.portalStorage = chosen;
}

export function storage(): Storage {
  if (!globalThis.portalStorage) throw new Error("The storage was not opened at start");
  return globalThis.portalStorage;
}
