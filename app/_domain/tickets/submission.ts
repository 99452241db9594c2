import type { Transaction } from "@/prisma/client";

const CLAIM = {
  name: "claim_submission",
  text: `
    insert into idempotency_keys (scope_id, key_hash, ticket_id, created_at)
    values ($1, $2, $3, $4) on conflict do nothing returning scope_id`,
};

const EARLIER = {
  name: "earlier_submission",
  text: `select ticket_id as "ticketId" from idempotency_keys where scope_id = $1 and key_hash = $2`,
};

interface Submission {
  /** The desk or ticket that it is sent to. */
  scopeId: string;
  hash: Buffer;
  ticketId: string;
  now: Date;
}

/**
 * The ticket that this submission already made, or nothing when it is new. A second sending
 * that arrives meanwhile waits here until the first is committed or undone.
 */
export async function earlierTicket(
  tx: Transaction,
  submission: Submission,
): Promise<string | undefined> {
  const { scopeId, hash, ticketId, now } = submission;
  const claimed = await tx.rows(CLAIM, [scopeId, hash, ticketId, now]);
  if (claimed.length > 0) return undefined;
  const [earlier] = await tx.rows<{ ticketId: string }>(EARLIER, [scopeId, hash]);
  return earlier?.ticketId;
}
