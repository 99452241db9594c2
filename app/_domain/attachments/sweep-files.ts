import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { storage } from "@/app/_storage/storage";
import { rows } from "@/prisma/client";

/** A form is open for as long, and so is what was chosen in it. */
const HELD_FOR_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

const SWEEP = {
  name: "sweep_files",
  text: `
    delete from attachments where id in (
      select id from attachments where ticket_id is null and created_at < $1
      limit ${AT_ONCE} for update skip locked)
    returning storage_key as key`,
};

/** Deletes files that no message named in time, and what was broken off on its way in. */
export async function sweepFiles(now: Date): Promise<void> {
  const before = new Date(now.getTime() - HELD_FOR_MS);
  for (;;) {
    const swept = await rows<{ key: string }>(SWEEP, [before]);
    await removeBytes(swept.map(({ key }) => key));
    if (swept.length < AT_ONCE) break;
  }
  await sweepIncoming(before);
}

/**
 * After the rows are gone for good. What cannot be removed now is for the check of attachments to
 * find; one file must not keep the others.
 */
export async function removeBytes(keys: string[]): Promise<void> {
  for (const key of keys) {
    await storage()
      .remove(key)
      .catch(() => {});
  }
}

async function sweepIncoming(before: Date): Promise<void> {
  const { incoming } = storage();
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const { mtime } = await stat(file).catch(() => ({ mtime: before }));
    if (mtime < before) await rm(file, { force: true });
  }
}
