import { v7 as newId, validate } from "uuid";
import { rows, type Statement, type Transaction, transaction } from "@/prisma/client";
import { removeBytes } from "../attachments/sweep-files";
import { Refusal } from "../refusal";
import { type Staff, staffSees } from "../tickets/staff";

/** How much goes with a client. */
export interface Erasure {
  tickets: number;
  comments: number;
  users: number;
  sessions: number;
  mails: number;
  attachments: number;
}

export interface ErasurePreview extends Erasure {
  client: { id: string; deskId: string; externalId: string; name: string | null };
}

type Client = ErasurePreview["client"];

const CLIENT = {
  name: "client_to_erase",
  text: `
    select id, desk_id as "deskId", external_id as "externalId", name from clients
    where id = $2::uuid and ${staffSees("desk_id")}`,
};

const LOCK = { name: "lock_client_to_erase", text: `${CLIENT.text} for update` };

/** A session that only said it was the client holds the client's data all the same. */
const OF_CLIENT = `
  tickets as (select id from tickets where client_id = $1),
  sessions as (
    select id from client_sessions where client_id = $1
      or desk_id = $2 and client_id is null and given->>'client_external_id' = $3),
  files as (
    select id from attachments where ticket_id in (select id from tickets)
      or comment_id in (select c.id from comments c where c.ticket_id in (select id from tickets))
      or session_id in (select id from sessions) and ticket_id is null)`;

const COUNT = {
  name: "count_erasure",
  text: `
    with ${OF_CLIENT}
    select (select count(*)::int from tickets) as tickets,
      (select count(*)::int from comments where ticket_id in (select id from tickets)) as comments,
      (select count(*)::int from users where client_id = $1) as users,
      (select count(*)::int from sessions) as sessions,
      (select count(*)::int from outbox_mails where ticket_id in (select id from tickets)) as mails,
      (select count(*)::int from files) as attachments`,
};

const ERASE_FILES = {
  name: "erase_files",
  text: `
    with ${OF_CLIENT}
    delete from attachments where id in (select id from files) returning storage_key as key`,
};

const ERASE = {
  name: "erase_client",
  text: `
    with ${OF_CLIENT}, keys as (
      delete from idempotency_keys where ticket_id in (select id from tickets)
    ), gone as (
      delete from tickets where id in (select id from tickets)
    ), ended as (
      delete from client_sessions where id in (select id from sessions)
    )
    delete from clients where id = $1`,
};

const AUDIT = {
  name: "audit_erasure",
  text: `
    insert into audit_entries (id, desk_id, side, staff_id, actor_name, kind, details, created_at)
    values ($1, $2, 'team', $3, $4, 'client_erased', $5, $6)`,
};

/** What would go; an admin's business. */
export async function previewErasure(staff: Staff, clientId: string): Promise<ErasurePreview> {
  const client = await findClient({ staff, clientId, ask: rows, statement: CLIENT });
  return { client, ...(await countOf(rows, client)) };
}

/**
 * Erases a client with everything that tells of it, for ever. Only numbers stay, in the audit
 * trail of the desk. Answers the storage keys of the files, whose bytes are gone too; where the
 * storage does not answer now, the check of attachments finds them.
 */
export async function eraseClient(options: {
  staff: Staff;
  clientId: string;
  now: Date;
}): Promise<{ erased: Erasure; storageKeys: string[] }> {
  const { staff, clientId, now } = options;
  const done = await transaction(async (tx) => {
    const client = await findClient({ staff, clientId, ask: tx.rows, statement: LOCK });
    const erased = await countOf(tx.rows, client);
    const files = await tx.rows<{ key: string }>(ERASE_FILES, valuesOf(client));
    await tx.rows(ERASE, valuesOf(client));
    await tx.rows(AUDIT, [newId(), client.deskId, staff.id, staff.name, erased, now]);
    return { erased, storageKeys: files.map(({ key }) => key) };
  });
  await removeBytes(done.storageKeys);
  return done;
}

async function findClient(options: {
  staff: Staff;
  clientId: string;
  ask: Transaction["rows"];
  statement: Statement;
}): Promise<Client> {
  const { staff, clientId, ask, statement } = options;
  const mayAsk = staff.role === "admin" && validate(clientId);
  const [client] = mayAsk ? await ask<Client>(statement, [staff.deskIds, clientId]) : [];
  if (!client) throw new Refusal("ticket_not_found");
  return client;
}

async function countOf(ask: Transaction["rows"], client: Client): Promise<Erasure> {
  const [erasure] = await ask<Erasure>(COUNT, valuesOf(client));
  if (!erasure) throw new Error("Nothing was counted");
  return erasure;
}

function valuesOf({ id, deskId, externalId }: Client): string[] {
  return [id, deskId, externalId];
}
