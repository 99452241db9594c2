import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "@/prisma/client";
import { Refusal } from "../refusal";

const CLAIM = {
  name: "claim_submission",
  text: `
    insert into idempotency_keys (scope_id, key_hash, ticket_id, created_at, seq, fingerprint)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning scope_id`,
};

const EARLIER = {
  name: "earlier_submission",
  text: `
    select ticket_id as "ticketId", seq, fingerprint from idempotency_keys
    where scope_id = $1 and key_hash = $2`,
};

/** What a sending is known by, so that the same one again is nothing new. */
export interface Submission {
  hash: Buffer;
  /** What was said, where the key itself does not tell; the same key for other words is refused. */
  fingerprint?: Buffer;
}

/** What a first sending makes, written down before it is made. */
interface Claim {
  /** The desk or ticket that it is sent to. */
  scopeId: string;
  ticketId: string;
  /** The place of the comment that it makes. */
  seq?: number;
  now: Date;
}

export interface Earlier {
  ticketId: string;
  seq: number | null;
}

/** A sending that nobody repeats. */
export function uniqueSubmission(): Submission {
  return { hash: randomBytes(32) };
}

/** By a key of the sender's own choice, which means nothing to anybody else. */
export function keyedSubmission(options: {
  senderId: string;
  key: string;
  said: unknown;
}): Submission {
  const { senderId, key, said } = options;
  return { hash: sha256([senderId, key]), fingerprint: sha256(said) };
}

/**
 * What this submission already made, or nothing when it is new. A second sending that arrives
 * meanwhile waits here until the first is committed or undone.
 */
export async function earlierSubmission(
  tx: Transaction,
  { hash, fingerprint }: Submission,
  claim: Claim,
): Promise<Earlier | undefined> {
  const { scopeId, ticketId, seq = null, now } = claim;
  const values = [scopeId, hash, ticketId, now, seq, fingerprint ?? null];
  const claimed = await tx.rows(CLAIM, values);
  if (claimed.length > 0) return undefined;
  const [earlier] = await tx.rows<Earlier & { fingerprint: Buffer | null }>(EARLIER, [
    scopeId,
    hash,
  ]);
  if (fingerprint && !earlier?.fingerprint?.equals(fingerprint)) {
    throw new Refusal("idempotency_key_reused");
  }
  return earlier;
}

function sha256(value: unknown): Buffer {
  return createHash("sha256").update(JSON.stringify(value)).digest();
}
