import { storage } from "@/app/_storage/storage";
import { database, rows } from "@/prisma/client";

/** What does not fit together between the database and the storage. */
export interface FilesCheck {
  files: number;
  /** Ids of attachments whose bytes are not there. */
  withoutBytes: string[];
  /** Keys of bytes that no attachment names. */
  withoutRow: string[];
  /** Those of them that are no upload that is just being taken in. */
  removable: string[];
}

/** Those with a virus have no bytes any more, or none that should be there. */
const ROWS = {
  name: "all_files",
  text: "select id, storage_key as key from attachments where scan <> 'infected'",
};

/** Bytes come before their row; younger ones may still be waiting for it. */
const MAY_BE_ARRIVING_MS = 60 * 60 * 1000;

/**
 * Compares every attachment with every file of the storage. What arrives or goes meanwhile is
 * nothing amiss, so whatever seems to be is looked at once more.
 */
export async function checkFiles(now: Date): Promise<FilesCheck> {
  const stored = new Map<string, Date>();
  for await (const { key, since } of storage().keys()) stored.set(key, since);
  const files = await rows<{ id: string; key: string }>(ROWS, []);
  const named = new Set(files.map(({ key }) => key));
  const missing = files.filter(({ key }) => !stored.has(key));
  const unnamed = [...stored.keys()].filter((key) => !named.has(key));
  const withoutRow = await stillUnnamed(unnamed);
  const arrived = now.getTime() - MAY_BE_ARRIVING_MS;
  return {
    files: files.length,
    withoutBytes: await stillMissing(missing),
    withoutRow,
    removable: withoutRow.filter((key) => (stored.get(key) ?? now).getTime() < arrived),
  };
}

/** Removes bytes that no attachment names: of uploads that were broken off, of what was erased. */
export async function removeUnnamed({ removable }: FilesCheck): Promise<void> {
  for (const key of removable) await storage().remove(key);
}

async function stillMissing(files: { id: string; key: string }[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { id, key } of files) {
    if (!(await storage().has(key)) && (await isNamed(key))) missing.push(id);
  }
  return missing;
}

async function stillUnnamed(keys: string[]): Promise<string[]> {
  const unnamed: string[] = [];
  for (const key of keys) {
    if (!(await isNamed(key)) && (await storage().has(key))) unnamed.push(key);
  }
  return unnamed;
}

async function isNamed(storageKey: string): Promise<boolean> {
  const { attachment } = database().prisma;
  return (await attachment.count({ where: { storageKey, scan: { not: "infected" } } })) > 0;
}
