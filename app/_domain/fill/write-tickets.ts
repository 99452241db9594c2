import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import { numberKey } from "../desks/numbering";
import { searchLane, searchWords } from "../inbox/search-words";
import { deriveLink } from "../tickets/public-link";
import type { MadeUpTicket } from "./made-up-ticket";

const TICKETS = {
  name: "fill_tickets",
  text: `
    insert into tickets (id, desk_id, number, number_key, title, content, status, priority,
      category_id, client_id, user_id, identity, author_name, author_email, author_phone, locale,
      comment_count, last_activity_at, resolved_at, created_at, last_team_seq)
    select t.id, $1, t.number, t.number_key, t.title, t.content, t.status, t.priority,
      t.category_id, t.client_id, t.user_id, 'verified', t.author_name, t.author_email,
      t.author_phone, t.locale, t.comment_count, to_timestamp(t.last_activity_at / 1000),
      to_timestamp(t.resolved_at / 1000), to_timestamp(t.created_at / 1000), t.last_team_seq
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::ticket_status[],
      $8::ticket_priority[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::text[],
      $14::text[], $15::text[], $16::int[], $17::float8[], $18::float8[], $19::float8[], $20::int[])
      as t (id, number, number_key, title, content, status, priority, category_id, client_id,
        user_id, author_name, author_email, author_phone, locale, comment_count,
        last_activity_at, resolved_at, created_at, last_team_seq)`,
};

const LINKS = {
  name: "fill_links",
  text: `
    insert into public_links (token_hash, ticket_id, generation, created_at)
    select l.hash, l.ticket_id, 1, to_timestamp(l.created_at / 1000)
    from unnest($1::bytea[], $2::uuid[], $3::float8[]) as l (hash, ticket_id, created_at)
    order by l.hash`,
};

const COMMENTS = {
  name: "fill_comments",
  text: `
    insert into comments (id, ticket_id, seq, visibility, side, author_name, content, created_at)
    select c.id, c.ticket_id, c.seq, 'public', c.side, c.author_name, c.content,
      to_timestamp(c.created_at / 1000)
    from unnest($1::uuid[], $2::uuid[], $3::int[], $4::side[], $5::text[], $6::text[],
      $7::float8[]) as c (id, ticket_id, seq, side, author_name, content, created_at)`,
};

const CHANGES = {
  name: "fill_changes",
  text: `
    insert into audit_entries
      (id, ticket_id, desk_id, side, actor_name, kind, details, created_at)
    select e.id, e.ticket_id, $1, e.side, e.actor_name, 'status_changed',
      jsonb_build_object('from', e.status_from, 'to', e.status_to),
      to_timestamp(e.created_at / 1000)
    from unnest($2::uuid[], $3::uuid[], $4::side[], $5::text[], $6::text[], $7::text[],
      $8::float8[]) as e (id, ticket_id, side, actor_name, status_from, status_to, created_at)`,
};

// The words come as one text a ticket, for an array of arrays must be rectangular.
const SEARCH = {
  name: "fill_search",
  text: `
    insert into ticket_search (ticket_id, desk_id, created_at, lane, vector, indexed)
    select s.ticket_id, $1, to_timestamp(s.created_at / 1000), s.lane,
      array_to_tsvector(string_to_array(s.words, ' ')), true
    from unnest($2::uuid[], $3::float8[], $4::text[], $5::text[])
      as s (ticket_id, created_at, lane, words)`,
};

/** For this transaction: webhooks are told of what happened, not of what was made up. */
const MADE_UP = { name: "fill_made_up", text: "select set_config('portal.made_up', 'on', true)" };

export interface NumberedTicket extends MadeUpTicket {
  id: string;
  number: string;
}

/** Tickets with links, comments and changes, a statement a table. */
export async function writeTickets(
  tx: Transaction,
  deskId: string,
  tickets: NumberedTicket[],
): Promise<void> {
  await tx.rows(MADE_UP, []);
  await tx.rows(TICKETS, [deskId, ...ticketColumns(tickets)]);
  await tx.rows(LINKS, [
    tickets.map((ticket) => deriveLink(ticket.id, 1).hash),
    tickets.map((ticket) => ticket.id),
    tickets.map((ticket) => ticket.createdAt),
  ]);
  await tx.rows(COMMENTS, commentColumns(tickets));
  await tx.rows(CHANGES, [deskId, ...changeColumns(tickets)]);
  await tx.rows(SEARCH, [deskId, ...searchColumns(deskId, tickets)]);
}

function ticketColumns(tickets: NumberedTicket[]): unknown[][] {
  return [
    tickets.map((ticket) => ticket.id),
    tickets.map((ticket) => ticket.number),
    tickets.map((ticket) => numberKey(ticket.number)),
    tickets.map((ticket) => ticket.title),
    tickets.map((ticket) => ticket.content),
    tickets.map((ticket) => ticket.changes.at(-1)?.to ?? "open"),
    tickets.map((ticket) => ticket.priority),
    tickets.map((ticket) => ticket.categoryId),
    tickets.map((ticket) => ticket.client.id),
    tickets.map((ticket) => ticket.client.userId),
    tickets.map((ticket) => ticket.client.userName),
    tickets.map((ticket) => ticket.client.userEmail),
    tickets.map((ticket) => ticket.client.userPhone),
    tickets.map((ticket) => ticket.client.locale),
    tickets.map((ticket) => ticket.comments.length),
    tickets.map(lastActivityAt),
    tickets.map(resolvedAt),
    tickets.map((ticket) => ticket.createdAt),
    tickets.map((ticket) => ticket.comments.findLastIndex(({ side }) => side === "team") + 1),
  ];
}

function commentColumns(tickets: NumberedTicket[]): unknown[][] {
  const comments = tickets.flatMap((ticket) =>
    ticket.comments.map((comment, place) => ({ ...comment, ticketId: ticket.id, seq: place + 1 })),
  );
  return [
    comments.map((comment) => newId({ msecs: comment.at })),
    comments.map((comment) => comment.ticketId),
    comments.map((comment) => comment.seq),
    comments.map((comment) => comment.side),
    comments.map((comment) => comment.authorName),
    comments.map((comment) => comment.content),
    comments.map((comment) => comment.at),
  ];
}

function changeColumns(tickets: NumberedTicket[]): unknown[][] {
  const changes = tickets.flatMap((ticket) =>
    ticket.changes.map((change) => ({ ...change, ticketId: ticket.id })),
  );
  return [
    changes.map((change) => newId({ msecs: change.at })),
    changes.map((change) => change.ticketId),
    changes.map((change) => change.side),
    changes.map((change) => change.actorName),
    changes.map((change) => change.from),
    changes.map((change) => change.to),
    changes.map((change) => change.at),
  ];
}

function searchColumns(deskId: string, tickets: NumberedTicket[]): unknown[][] {
  const lanes = tickets.map((ticket) => searchLane(deskId, new Date(ticket.createdAt)));
  return [
    tickets.map((ticket) => ticket.id),
    tickets.map((ticket) => ticket.createdAt),
    lanes,
    tickets.map((ticket, place) => wordsOf(ticket, lanes[place] ?? "")),
  ];
}

function wordsOf({ number, title, content, client, comments }: NumberedTicket, lane: string) {
  const said = [number, title, client.userName, client.userEmail, client.userPhone, client.said];
  const texts = [...said, content, ...comments.map((comment) => comment.content)];
  return searchWords(texts)
    .map((word) => `${lane}${word}`)
    .join(" ");
}

function lastActivityAt({ comments, changes, createdAt }: NumberedTicket): number {
  return Math.max(createdAt, comments.at(-1)?.at ?? 0, changes.at(-1)?.at ?? 0);
}

function resolvedAt({ changes }: NumberedTicket): number | null {
  const last = changes.at(-1);
  return last?.to === "resolved" ? last.at : null;
}
