import { access, mkdtemp, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { appliedMigrations } from "@/prisma/migrate";
import { appSecret, secretFingerprint } from "../app-secret";
import { addFiles, FILES } from "./add-files";
import { BACKED_UP } from "./backed-up-tables";
import { BackupRefusal } from "./backup-refusal";
import { addTable, copyLines } from "./copy-rows";
import { inLongTransaction } from "./long-transaction";
import { ENTRIES, FORMAT, type Manifest } from "./manifest";
import { tableColumns } from "./table-columns";
import { type Add, writeTar } from "./write-tar";

interface Wanted {
  /** Absolute; there must be no such file yet. */
  file: string;
  withFiles: boolean;
  /** Whoever has the backup then has APP_SECRET too. */
  withSecret: boolean;
  /** Of the portal. */
  version: string;
  now: Date;
  signal: AbortSignal;
}

/**
 * Writes all that the portal knows into one file, as it was at one moment, while the portal may
 * run. The file has its name only when it is whole and on the disk.
 */
export async function writeBackup(wanted: Wanted): Promise<Manifest & { size: number }> {
  const { file, now, signal } = wanted;
  await ensureFree(file);
  const draft = `${file}.part-${process.pid}`;
  const place = await mkdtemp(`${draft}-`);
  try {
    let manifest: Manifest | undefined;
    const fill = async (add: Add) => {
      manifest = await fillBackup(add, { ...wanted, place });
    };
    const size = await writeTar(draft, { fill, now, signal });
    if (!manifest) throw new Error("The backup has no manifest");
    await ensureFree(file);
    await rename(draft, file);
    await flushDirectory(path.dirname(file));
    return { ...manifest, size };
  } finally {
    await rm(draft, { force: true });
    await rm(place, { recursive: true, force: true });
  }
}

async function fillBackup(add: Add, wanted: Wanted & { place: string }): Promise<Manifest> {
  const { withFiles, withSecret, version, now, signal } = wanted;
  const text = (name: string, content: string) => addText(add, name, content);
  await text(ENTRIES.format, JSON.stringify({ format: FORMAT }));
  const list = path.join(wanted.place, "files");
  const database = await addDatabase(add, { ...wanted, list: withFiles ? list : undefined });
  ensureFilled(database.tables);
  const files = withFiles ? await addFiles(list, { add, signal }) : null;
  if (withSecret) await text(ENTRIES.secret, appSecret());
  const manifest: Manifest = {
    made_at: now.toISOString(),
    version,
    ...database,
    files,
    secret_fingerprint: secretFingerprint(),
  };
  await text(ENTRIES.manifest, JSON.stringify(manifest, null, 2));
  return manifest;
}

/** Every table out of one snapshot, and which files there were in it. */
async function addDatabase(
  add: Add,
  { place, list, signal }: { place: string; list: string | undefined; signal: AbortSignal },
): Promise<Pick<Manifest, "migrations" | "tables">> {
  const kind = "read only, isolation level repeatable read";
  return inLongTransaction(kind, async (client) => {
    const migrations = [...(await appliedMigrations(client))].sort();
    if (list) await copyLines(FILES, { client, draft: list, signal });
    const copying = { client, add, signal, draft: path.join(place, "table") };
    const tables: Manifest["tables"] = [];
    for (const table of await tableColumns(client, BACKED_UP)) {
      tables.push(await addTable(table, copying));
    }
    return { migrations, tables };
  });
}

/** Where somebody stands in the wrong place, an empty backup would look like a good one. */
function ensureFilled(tables: Manifest["tables"]): void {
  const holds = (name: string) => tables.some((table) => table.name === name && table.rows > 0);
  if (holds("desks") || holds("staff")) return;
  throw new BackupRefusal("This portal is empty, so there is no backup; is it the right one?");
}

async function addText(add: Add, name: string, text: string): Promise<void> {
  const content = Buffer.from(`${text}\n`);
  await add({ name, size: content.length, content });
}

async function ensureFree(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new BackupRefusal(`${file} is there already; a backup writes over nothing`);
}

/** A new name is on the disk only when its directory is. */
async function flushDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  await handle.sync().finally(() => handle.close());
}
