import { createHash } from "node:crypto";
import { z } from "zod";
import { BackupRefusal } from "./backup-refusal";
import {
  ENTRIES,
  FORMAT,
  formatEntry,
  keyOfEntry,
  type Manifest,
  manifestEntry,
  tableOfEntry,
} from "./manifest";
import { readTar, type TarEntry } from "./read-tar";
import { createSeal } from "./seal";

export interface CheckedBackup {
  manifest: Manifest;
  /** APP_SECRET, where the backup was made with it. */
  secret: string | undefined;
}

/** What is small enough to be read at once. */
const TEXTS: string[] = Object.values(ENTRIES);
const LONGEST_TEXT = 1024 * 1024;

/** Reads a backup from end to end, and refuses one that is not whole and as it was written. */
export async function checkBackup(file: string, signal: AbortSignal): Promise<CheckedBackup> {
  const texts = new Map<string, string>();
  const hashes = new Map<string, string>();
  const files = { count: 0, bytes: 0 };
  const seal = createSeal();
  let sealed = "";
  try {
    for await (const entry of readTar(file, signal)) {
      const { name, size } = entry;
      if (texts.size === 0 && name !== ENTRIES.format) throw new NoBackup();
      if (name === ENTRIES.seal) sealed = seal.digest();
      const { sha256, text } = await read(entry);
      seal.note({ name, size, sha256 });
      if (text !== undefined) texts.set(name, text.trim());
      if (name === ENTRIES.format) ensureReadable(text);
      const table = tableOfEntry(name);
      if (table) hashes.set(table, sha256);
      if (keyOfEntry(name)) {
        files.count += 1;
        files.bytes += size;
      }
    }
  } catch (error) {
    throw explained(error, { file, isBackup: texts.size > 0 });
  }
  const manifest = manifestIn(texts, { file, sealed });
  ensureComplete(manifest, { file, hashes, files });
  return { manifest, secret: texts.get(ENTRIES.secret) };
}

class NoBackup extends Error {}

async function read({ name, size, content }: TarEntry): Promise<{ sha256: string; text?: string }> {
  const hash = createHash("sha256");
  const isText = TEXTS.includes(name) && size <= LONGEST_TEXT;
  const chunks: Buffer[] = [];
  for await (const chunk of content) {
    hash.update(chunk);
    if (isText) chunks.push(chunk);
  }
  const sha256 = hash.digest("hex");
  return isText ? { sha256, text: Buffer.concat(chunks).toString("utf8") } : { sha256 };
}

function ensureReadable(text = ""): void {
  const said = parsed(text, formatEntry);
  if (!said) throw new NoBackup();
  if (said.format > FORMAT) {
    throw new BackupRefusal("The backup was made by a newer portal; upgrade this one first");
  }
}

function manifestIn(
  texts: Map<string, string>,
  { file, sealed }: { file: string; sealed: string },
): Manifest {
  const seal = texts.get(ENTRIES.seal);
  if (texts.size === 0) throw new BackupRefusal(`${file} is no backup of a portal`);
  if (seal === undefined) throw new BackupRefusal(`${file} is cut off: its end is missing`);
  const manifest = parsed(texts.get(ENTRIES.manifest) ?? "", manifestEntry);
  if (seal !== sealed || !manifest) {
    throw new BackupRefusal(`${file} is damaged: its content is not what was written`);
  }
  return manifest;
}

/** Holds by the seal alone, unless whoever wrote the backup was wrong. */
function ensureComplete(
  { tables, files }: Manifest,
  found: { file: string; hashes: Map<string, string>; files: { count: number; bytes: number } },
): void {
  const odd = tables.filter(({ name, sha256 }) => found.hashes.get(name) !== sha256);
  const { count, bytes } = files ?? { count: 0, bytes: 0 };
  const fits = found.files.count === count && found.files.bytes === bytes;
  if (odd.length === 0 && tables.length === found.hashes.size && fits) return;
  throw new BackupRefusal(`${found.file} is damaged: it does not hold what its manifest says`);
}

function explained(
  error: unknown,
  { file, isBackup }: { file: string; isBackup: boolean },
): unknown {
  if (error instanceof NoBackup) return new BackupRefusal(`${file} is no backup of a portal`);
  // Errors of the system have a code, and say enough.
  if (error instanceof BackupRefusal || !(error instanceof Error) || "code" in error) return error;
  const said = isBackup ? "is cut off or damaged" : "is no backup of a portal";
  return new BackupRefusal(`${file} ${said} (${error.message})`, { cause: error });
}

function parsed<Value>(text: string, schema: z.ZodType<Value>): Value | undefined {
  return z.string().transform(jsonOf).pipe(schema).safeParse(text).data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
