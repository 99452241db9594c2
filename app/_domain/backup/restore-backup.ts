import type { PoolClient } from "pg";
import { migrationNames } from "@/prisma/migrate";
import { secretFingerprint } from "../app-secret";
import { removeBytes } from "../attachments/sweep-files";
import { refusalFrom } from "../unavailable";
import { BACKED_UP, LEFT_OUT } from "./backed-up-tables";
import { BackupRefusal } from "./backup-refusal";
import { checkBackup } from "./check-backup";
import { holdBack, noteRestore } from "./hold-back";
import { loadOlder } from "./load-older";
import { loadRows } from "./load-rows";
import { inLongTransaction } from "./long-transaction";
import type { Manifest } from "./manifest";
import { restoreFiles } from "./restore-files";

interface Wanted {
  file: string;
  /** What the portal holds so far goes. */
  replace: boolean;
  /** The directory of the migrations that this portal knows. */
  migrations: string;
  now: Date;
  signal: AbortSignal;
}

export interface Restored {
  manifest: Manifest;
  /** APP_SECRET, where the backup was made with it. */
  secret: string | undefined;
  /** Whether this portal's APP_SECRET is that of the backup. */
  secretFits: boolean;
  /** Migrations that the backup did not have yet. */
  upgradedBy: number;
  webhooksSwitchedOff: number;
}

/**
 * Makes the portal what it was when the backup was made, in one transaction, with the files in the
 * storage before it. Whatever is wrong with the backup is found first, and changes nothing.
 * Writers wait meanwhile, for ten seconds at most on our side.
 */
export async function restoreBackup(wanted: Wanted): Promise<Restored> {
  const { file, replace, migrations, now, signal } = wanted;
  const { manifest, secret } = await checkBackup(file, signal);
  const missing = await missingIn(manifest, migrations);
  if (!replace) await inLongTransaction("read write", ensureEmpty);
  const added = manifest.files?.count ? await restoreFiles(file, signal) : [];
  try {
    const held = await inLongTransaction("read write", async (client) => {
      await clear(client, { replace });
      const load = () => loadRows({ client, file, tables: manifest.tables, signal });
      const before = manifest.migrations;
      if (missing.length === 0) await load();
      else await loadOlder(client, { before, missing, migrations, load });
      const done = await holdBack(client);
      await noteRestore(client, manifest, now);
      await client.query(`analyze ${BACKED_UP.join(", ")}`);
      signal.throwIfAborted();
      return done;
    });
    const secretFits = manifest.secret_fingerprint === secretFingerprint();
    return { manifest, secret, secretFits, upgradedBy: missing.length, ...held };
  } catch (error) {
    // Where the connection broke nobody knows whether the rows are there, so the bytes stay.
    if (refusalFrom(error)?.code !== "unavailable") await removeBytes(added);
    throw isLockedOut(error) ? new BackupRefusal(BUSY, { cause: error }) : error;
  }
}

const BUSY = "Others are at work in the database; stop the portal and try again";

/** It waited too long, or in a circle. */
function isLockedOut(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(?:55P03|40P01)$/.test(String(error.code));
}

/** What this portal knows and the backup does not have. */
async function missingIn({ migrations, version }: Manifest, directory: string): Promise<string[]> {
  const known = await migrationNames(directory);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new BackupRefusal(
      `The backup was made by a newer portal (${version}, ${unknown.at(-1)}); upgrade this one first`,
    );
  }
  return known.filter((name) => !migrations.includes(name));
}

const COUNT = `
  select (select count(*) from desks)::int as desks, (select count(*) from tickets)::int as tickets,
    (select count(*) from staff)::int as staff`;

/** One that was only just started has none of these, unless it has a demo. */
async function ensureEmpty(client: PoolClient): Promise<void> {
  const { rows } = await client.query<Record<string, number>>(COUNT);
  const found = Object.entries(rows[0] ?? {}).filter(([, count]) => count > 0);
  if (found.length === 0) return;
  const said = found.map(([what, count]) => `${what}: ${count}`).join(", ");
  throw new BackupRefusal(`This portal is not empty (${said}); --replace removes what it holds`);
}

/** From here to the end nobody else reads or writes. */
async function clear(client: PoolClient, { replace }: { replace: boolean }): Promise<void> {
  const all = [...BACKED_UP, ...LEFT_OUT].join(", ");
  await client.query("set local lock_timeout = '10s'");
  await client.query(`lock table ${all} in access exclusive mode`);
  if (!replace) await ensureEmpty(client);
  await client.query(`truncate ${all}`);
}
