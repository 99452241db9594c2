import { v7 as newId } from "uuid";
import { storage } from "@/app/_storage/storage";
import { rows } from "@/prisma/client";
import { ScannerSilent, scanner } from "./scanner";

const AGAIN_MS = 60_000;
/** Older than this, a file that still waits may have lost its job with the process that had it. */
const FORGOTTEN_MS = 60 * 60 * 1000;

const FILE = {
  name: "file_to_scan",
  text: `
    select storage_key as key, scan = 'infected' as infected from attachments
    where id = $1 and scan in ('pending', 'infected')`,
};

const CLEAN = {
  name: "file_is_clean",
  text: "update attachments set scan = 'clean' where id = $1 and scan = 'pending'",
};

const INFECTED = {
  name: "file_is_infected",
  text: `
    with file as (
      update attachments set scan = 'infected' where id = $1 and scan = 'pending'
      returning id, ticket_id, desk_id
    )
    insert into audit_entries (id, ticket_id, desk_id, side, kind, details, created_at)
    select $2, ticket_id, desk_id, 'system', 'file_infected',
      jsonb_build_object('attachmentId', id, 'virus', $3::text), $4 from file`,
};

const LATER = { name: "scan_file_later", text: "select queue_file_scan($1, $2)" };

/**
 * Has a file that waits for it looked through. Where nobody answers, it goes on waiting; the bytes
 * of one with a virus are removed, and again if that failed. A file that is gone is nothing.
 */
export async function scanFile(options: {
  attachmentId: string;
  signal?: AbortSignal | undefined;
  now: Date;
}): Promise<void> {
  const { attachmentId: id, signal, now } = options;
  const [file] = await rows<{ key: string; infected: boolean }>(FILE, [id]);
  if (!file) return;
  if (!file.infected) {
    const virus = await virusIn(file.key, signal);
    if (virus === undefined) return later(id, now);
    if (virus === null) return void (await rows(CLEAN, [id]));
    await rows(INFECTED, [id, newId(), virus, now]);
  }
  await storage().remove(file.key);
}

/** Null where there is none, nothing where nobody can say. */
async function virusIn(key: string, signal?: AbortSignal): Promise<string | null | undefined> {
  const chosen = scanner();
  if (!chosen) return undefined;
  const bytes = await storage().open(key);
  try {
    return await chosen.scan(bytes, signal);
  } catch (error) {
    if (error instanceof ScannerSilent) return undefined;
    throw error;
  } finally {
    bytes.destroy();
  }
}

async function later(id: string, now: Date): Promise<void> {
  await rows(LATER, [id, new Date(now.getTime() + AGAIN_MS)]);
}

const FORGOTTEN = {
  name: "scan_forgotten_files",
  text: `
    select queue_file_scan(id) from attachments where scan = 'pending' and created_at < $1`,
};

/** Gives files that have waited long a job again; one that they still have is replaced. */
export async function scanForgottenFiles(now: Date): Promise<void> {
  await rows(FORGOTTEN, [new Date(now.getTime() - FORGOTTEN_MS)]);
}
