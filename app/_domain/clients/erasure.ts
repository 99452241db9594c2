import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Staff } from "../tickets/staff";

/** How much goes. */
export interface Erasure {
  tickets: number;
  comments: number;
  users: number;
  sessions: number;
  mails: number;
  attachments: number;
}

/** Whose data goes: parts of a statement, each with all of `values` to use. */
export interface ErasureScope {
  /** Short, for it is part of the statements' names. */
  name: string;
  deskId: string;
  values: string[];
  /** Selects `id` and `session_id` of the tickets, and what else the scope asks of them. */
  tickets: string;
  /** The condition of the sessions `s`; `tickets` are those from above here. */
  sessions: string;
  users: string;
  /** The condition of mails `m` that are about no ticket, such as those with a list of `tickets`. */
  mails: string;
  /** Deletes what the rest hangs on. */
  last: string;
  /** What the audit trail calls it. */
  kind: "client_erased" | "address_erased";
}

/** A draft of a file hangs on its session alone. */
function dataOf({ tickets, sessions, mails }: ErasureScope): string {
  return `
  tickets as (${tickets}),
  mails as (
    select m.id from outbox_mails m where m.ticket_id in (select id from tickets)
      or m.ticket_id is null and m.staff_id is null and ${mails}),
  sessions as (select s.id from client_sessions s where ${sessions}),
  files as (
    select id from attachments where ticket_id in (select id from tickets)
      or comment_id in (select c.id from comments c where c.ticket_id in (select id from tickets))
      or session_id in (select id from sessions) and ticket_id is null)`;
}

/** How much would go. */
export async function countErasure(
  ask: Transaction["rows"],
  scope: ErasureScope,
): Promise<Erasure> {
  const name = `count_erasure_${scope.name}`;
  const text = `
    with ${dataOf(scope)}
    select (select count(*)::int from tickets) as tickets,
      (select count(*)::int from comments where ticket_id in (select id from tickets)) as comments,
      (select count(*)::int from (${scope.users}) users) as users,
      (select count(*)::int from sessions) as sessions,
      (select count(*)::int from mails) as mails,
      (select count(*)::int from files) as attachments`;
  const [erasure] = await ask<Erasure>({ name, text }, scope.values);
  if (!erasure) throw new Error("Nothing was counted");
  return erasure;
}

const AUDIT = {
  name: "audit_erasure",
  text: `
    insert into audit_entries (id, desk_id, side, staff_id, actor_name, kind, details, created_at)
    values ($1, $2, 'team', $3, $4, $5, $6, $7)`,
};

/**
 * Deletes it all for ever; only numbers stay, in the audit trail of the desk. Answers the storage
 * keys of the files, whose bytes are the caller's to delete.
 */
export async function erase(
  tx: Transaction,
  { scope, staff, now }: { scope: ErasureScope; staff: Staff; now: Date },
): Promise<{ erased: Erasure; storageKeys: string[] }> {
  const { name, deskId, values, kind } = scope;
  const erased = await countErasure(tx.rows, scope);
  const files = await tx.rows<{ key: string }>(
    {
      name: `erase_files_${name}`,
      text: `
        with ${dataOf(scope)}
        delete from attachments where id in (select id from files) returning storage_key as key`,
    },
    values,
  );
  await tx.rows({ name: `erase_${name}`, text: eraseRows(scope) }, values);
  await tx.rows(AUDIT, [newId(), deskId, staff.id, staff.name, kind, erased, now]);
  return { erased, storageKeys: files.map(({ key }) => key) };
}

function eraseRows(scope: ErasureScope): string {
  return `
    with ${dataOf(scope)}, keys as (
      delete from idempotency_keys where ticket_id in (select id from tickets)
    ), gone as (
      delete from tickets where id in (select id from tickets)
    ), unsaid as (
      delete from outbox_mails where id in (select id from mails) and ticket_id is null
    ), ended as (
      delete from client_sessions where id in (select id from sessions)
    )
    ${scope.last}`;
}
