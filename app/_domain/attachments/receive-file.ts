import { createHash, type Hash, randomBytes, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { storage } from "@/app/_storage/storage";
import { rows } from "@/prisma/client";
import type { FileScan } from "@/prisma/generated/enums";
import { LIMITS } from "../limits";
import { Refusal } from "../refusal";
import { refusalFrom } from "../unavailable";
import type { Holder } from "./file-holder";
import { fileKind, TELLING_BYTES } from "./file-kind";
import { fileName } from "./file-name";
import { scanner } from "./scanner";
import { removeBytes } from "./sweep-files";

/** A file that was received and is in no message yet. */
export interface HeldFile {
  id: string;
  name: string;
  size: number;
}

interface Written {
  size: number;
  first: Buffer;
  sha256: Buffer;
}

const INSERT = {
  name: "receive_file",
  text: `
    with file as (
      insert into attachments (id, desk_id, session_id, held_by, name, size, content_type, sha256,
        storage_key, created_at, scan)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (id) do nothing returning id, scan
    )
    select queue_file_scan(id) from file where scan = 'pending'`,
};

/**
 * Takes in one file: bytes first, then its row, so that no row is ever without bytes. Its id has
 * 122 random bits. A body that ends before `length` bytes was cut off and leaves nothing.
 */
export async function receiveFile(options: {
  holder: Holder;
  body: Readable;
  name: string;
  contentType: string | undefined;
  length?: number | undefined;
  now: Date;
}): Promise<HeldFile> {
  const { holder, body, length, now } = options;
  if (length !== undefined && length > LIMITS.fileBytes) throw tooLarge();
  const key = randomBytes(32).toString("hex");
  const temporary = path.join(storage().incoming, key);
  try {
    const { size, first, sha256 } = await write(body, temporary);
    if (length !== undefined && size !== length) throw new Refusal("file_cut_off");
    if (size === 0) throw new Refusal("file_empty");
    await keep(key, { path: temporary, size });
    const [id, name] = [randomUUID(), fileName(options.name)];
    const { deskId, sessionId, heldBy } = holder;
    const kind = fileKind(first, options.contentType);
    const scan: FileScan = scanner() ? "pending" : "none";
    const row = [id, deskId, sessionId, heldBy, name, size, kind, sha256, key, now, scan];
    await writeRow(key, row);
    return { id, name, size };
  } catch (error) {
    // What a broken disk keeps, the sweep finds.
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function keep(key: string, file: { path: string; size: number }): Promise<void> {
  try {
    await storage().keep(key, file);
  } catch (cause) {
    // A storage that does not answer would keep the sender waiting once more.
    void removeBytes([key]);
    throw new Refusal("unavailable", { cause });
  }
}

/** Where the connection broke nobody knows whether the row is there, so the bytes stay. */
async function writeRow(key: string, values: unknown[]): Promise<void> {
  try {
    await rows(INSERT, values);
  } catch (error) {
    if (refusalFrom(error)?.code !== "unavailable") await removeBytes([key]);
    throw error;
  }
}

async function write(body: Readable, file: string): Promise<Written> {
  const seen = { size: 0, first: Buffer.alloc(0), hash: createHash("sha256") };
  try {
    await pipeline(body, counting(seen), createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    throw refusalOfBody(error);
  }
  return { size: seen.size, first: seen.first, sha256: seen.hash.digest() };
}

function counting(seen: { size: number; first: Buffer; hash: Hash }): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen.size += chunk.length;
      if (seen.size > LIMITS.fileBytes) return done(tooLarge());
      if (seen.first.length < TELLING_BYTES) {
        seen.first = Buffer.concat([seen.first, chunk.subarray(0, TELLING_BYTES)]);
      }
      seen.hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** Codes of a connection that ended, as opposed to a disk that failed. */
const CUT_OFF = ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "ABORT_ERR"];

function refusalOfBody(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return new Refusal(CUT_OFF.includes(code) ? "file_cut_off" : "unavailable", { cause });
}

function tooLarge(): Refusal {
  return new Refusal("file_too_large");
}
