import type { Client } from "pg";
import { z } from "zod";
import { waitFor } from "./patience";
import { livingPid } from "./processes";

// Advisory locks of the launcher's own database, so that they meet none of the portal's.
const OWNED = 1;
const BORROWED = 2;
/** A connection whose process was killed may live on for a moment on the server's side. */
const GRACE_MILLISECONDS = 2_000;

/** Who owns the database; the pid of another owner is null where it cannot be known. */
type Owner = { isUs: true } | { isUs: false; pid: number | null };

const ownerSchema = z.object({ rows: z.array(z.object({ sign: z.string() })) });
const answerSchema = z.object({ rows: z.tuple([z.object({ locked: z.boolean() })]) });

/** Waits for an owner that is gone already, not for one that lives. */
export async function takeOwnership(client: Client, signal?: AbortSignal): Promise<Owner> {
  const outcome = await waitFor(() => tryOwnership(client), {
    milliseconds: GRACE_MILLISECONDS,
    signal,
  });
  return outcome ?? { isUs: false, pid: null };
}

async function tryOwnership(client: Client): Promise<Owner | null> {
  if (await tryLock(client, OWNED)) return { isUs: true };
  const pid = await livingOwner(client);
  return pid === null ? null : { isUs: false, pid };
}

async function livingOwner(client: Client): Promise<number | null> {
  const answer = await client.query(
    `select application_name as sign from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and classid = 0 and objid = $1`,
    [OWNED],
  );
  return livingPid(ownerSchema.parse(answer).rows[0]?.sign ?? "");
}

/** Until its connection ends, the borrower keeps other borrowers from stopping the server. */
export async function joinBorrowers(client: Client): Promise<void> {
  await client.query("select pg_advisory_lock_shared($1)", [BORROWED]);
}

export async function hasBorrowers(client: Client): Promise<boolean> {
  if (!(await tryLock(client, BORROWED))) return true;
  await client.query("select pg_advisory_unlock($1)", [BORROWED]);
  return false;
}

/** Nobody owns or borrows it, and nobody can start to as long as this connection lives. */
export async function isUnused(client: Client): Promise<boolean> {
  return (await tryLock(client, OWNED)) && (await tryLock(client, BORROWED));
}

async function tryLock(client: Client, key: number): Promise<boolean> {
  const answer = await client.query("select pg_try_advisory_lock($1) as locked", [key]);
  return answerSchema.parse(answer).rows[0].locked;
}
