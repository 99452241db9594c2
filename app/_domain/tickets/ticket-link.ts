import { v7 as newId } from "uuid";
import { type Transaction, transaction } from "@/prisma/client";
import { deriveLink } from "./public-link";
import { type LockedTicket, lockByNumber } from "./ticket-access";

const NEWEST = {
  name: "newest_link",
  text: `
    select token_hash as hash, generation, revoked_at is not null as revoked
    from public_links where ticket_id = $1 order by generation desc limit 1`,
};

const REVOKE = {
  name: "revoke_links",
  text: `
    with revoked as (
      update public_links set revoked_at = $2 where ticket_id = $1 and revoked_at is null returning 1
    )
    insert into audit_entries (id, ticket_id, desk_id, side, kind, created_at)
    select $3, $1, $4, 'team', 'link_revoked', $2 where exists (select 1 from revoked)`,
};

const ADD = {
  name: "add_link",
  text: `
    with link as (
      insert into public_links (token_hash, ticket_id, generation, created_at)
      values ($1, $2, $3, $4)
    )
    insert into audit_entries (id, ticket_id, desk_id, side, kind, created_at)
    values ($5, $2, $6, 'team', 'link_renewed', $4)`,
};

interface Ticket {
  deskToken: string;
  number: string;
  now: Date;
}

/**
 * The token of the ticket's link; nothing when it was revoked. Where APP_SECRET has changed,
 * a link of the new secret is added and the old one, which mails hold, goes on working.
 */
export async function ticketLink(options: Ticket): Promise<string | undefined> {
  return transaction(async (tx) => {
    const ticket = await lockByNumber(tx, options);
    const newest = await newestLink(tx, ticket);
    if (newest.revoked) return undefined;
    const link = deriveLink(ticket.id, newest.generation);
    if (link.hash.equals(newest.hash)) return link.token;
    return addLink(tx, ticket, { generation: newest.generation + 1, now: options.now });
  });
}

/** After this nobody reaches the ticket by an old link. */
export async function revokeLink(options: Ticket): Promise<void> {
  await transaction(async (tx) => revokeAll(tx, await lockByNumber(tx, options), options.now));
}

/** Revokes and answers the token of a new link. */
export async function renewLink(options: Ticket): Promise<string> {
  return transaction(async (tx) => {
    const ticket = await lockByNumber(tx, options);
    const newest = await newestLink(tx, ticket);
    await revokeAll(tx, ticket, options.now);
    return addLink(tx, ticket, { generation: newest.generation + 1, now: options.now });
  });
}

async function newestLink(
  tx: Transaction,
  ticket: LockedTicket,
): Promise<{ hash: Buffer; generation: number; revoked: boolean }> {
  const [newest] = await tx.rows<{ hash: Buffer; generation: number; revoked: boolean }>(NEWEST, [
    ticket.id,
  ]);
  if (!newest) throw new Error(`Ticket ${ticket.id} has no link`);
  return newest;
}

async function revokeAll(tx: Transaction, ticket: LockedTicket, now: Date): Promise<void> {
  await tx.rows(REVOKE, [ticket.id, now, newId(), ticket.deskId]);
}

async function addLink(
  tx: Transaction,
  ticket: LockedTicket,
  options: { generation: number; now: Date },
): Promise<string> {
  const link = deriveLink(ticket.id, options.generation);
  const { generation, now } = options;
  await tx.rows(ADD, [link.hash, ticket.id, generation, now, newId(), ticket.deskId]);
  return link.token;
}
