import { v7 as newId } from "uuid";
import { type Transaction, transaction } from "@/prisma/client";
import { deriveLink } from "./public-link";
import type { Staff, TicketName } from "./staff";
import { type LockedTicket, lockByNumber, lockByStaff } from "./ticket-access";

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
    insert into audit_entries
      (id, ticket_id, desk_id, side, kind, created_at, staff_id, actor_name)
    select $3, $1, $4, 'team', 'link_revoked', $2, $5::uuid, $6
    where exists (select 1 from revoked)`,
};

const ADD = {
  name: "add_link",
  text: `
    with link as (
      insert into public_links (token_hash, ticket_id, generation, created_at)
      values ($1, $2, $3, $4)
    )
    insert into audit_entries
      (id, ticket_id, desk_id, side, kind, created_at, staff_id, actor_name)
    values ($5, $2, $6, 'team', 'link_renewed', $4, $7::uuid, $8)`,
};

/** Asked for by somebody of the team, or on the command line, which may do everything. */
type Asked = { now: Date } & (
  | { deskToken: string; number: string }
  | { staff: Staff; ticket: TicketName }
);

/**
 * The token of the ticket's link; nothing when it was revoked. Where APP_SECRET has changed,
 * a link of the new secret is added and the old one, which mails hold, goes on working.
 */
export async function ticketLink(options: Asked): Promise<string | undefined> {
  return transaction(async (tx) => {
    const ticket = await lockAsked(tx, options);
    const newest = await newestLink(tx, ticket);
    if (newest.revoked) return undefined;
    const link = deriveLink(ticket.id, newest.generation);
    if (link.hash.equals(newest.hash)) return link.token;
    return addLink(tx, ticket, { generation: newest.generation + 1, asked: options });
  });
}

/** After this nobody reaches the ticket by an old link. */
export async function revokeLink(options: Asked): Promise<void> {
  await transaction(async (tx) => revokeAll(tx, await lockAsked(tx, options), options));
}

/** Revokes and answers the token of a new link. */
export async function renewLink(options: Asked): Promise<string> {
  return transaction(async (tx) => {
    const ticket = await lockAsked(tx, options);
    const newest = await newestLink(tx, ticket);
    await revokeAll(tx, ticket, options);
    return addLink(tx, ticket, { generation: newest.generation + 1, asked: options });
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

async function revokeAll(tx: Transaction, ticket: LockedTicket, asked: Asked): Promise<void> {
  await tx.rows(REVOKE, [ticket.id, asked.now, newId(), ticket.deskId, ...actorOf(asked)]);
}

async function addLink(
  tx: Transaction,
  ticket: LockedTicket,
  options: { generation: number; asked: Asked },
): Promise<string> {
  const { generation, asked } = options;
  const link = deriveLink(ticket.id, generation);
  const values = [link.hash, ticket.id, generation, asked.now, newId(), ticket.deskId];
  await tx.rows(ADD, [...values, ...actorOf(asked)]);
  return link.token;
}

function lockAsked(tx: Transaction, asked: Asked): Promise<LockedTicket> {
  return "staff" in asked ? lockByStaff(tx, asked) : lockByNumber(tx, asked);
}

function actorOf(asked: Asked): [id: string | null, name: string | null] {
  return "staff" in asked ? [asked.staff.id, asked.staff.name] : [null, null];
}
