import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Identity as IdentityKind, TicketPriority } from "@/prisma/generated/enums";
import type { Identity } from "../clients/identity";
import type { Person } from "../clients/person";
import { ASSIGNEE, GIVEN, GROUP } from "../desks/category-takers";
import { numberKey, parseNumbering } from "../desks/numbering";
import type { DeskPage } from "../desks/read-desk-page";
import { searchLane, searchWords } from "../inbox/search-words";
import type { Locale } from "../locales";
import { nextNumber } from "./next-number";
import { deriveLink } from "./public-link";
import { told } from "./tell-of-ticket";

/** A pattern that was changed may meet numbers of the old one; each try takes the next number. */
const TRIES = 1000;

/** `taker` is what hands the ticket on, which most categories do not. */
function inserting(taker: { columns: string; values: string; trail: string }): string {
  return `
    with ticket as (
      insert into tickets (id, desk_id, number, number_key, title, content, priority, category_id,
        author_name, author_email, locale, last_activity_at, created_at, author_phone, identity,
        claimed, client_id, user_id, session_id${taker.columns})
      values ($1, $2, $3, $4, $5, $6, $7::ticket_priority, $8, $9, $10, $11, $12, $12, $17,
        $18::identity, $19, $20, $21, $22${taker.values})
      on conflict (desk_id, number_key) do nothing returning id, desk_id${taker.columns}
    ), link as (
      insert into public_links (token_hash, ticket_id, generation, created_at)
      select $13, id, 1, $12 from ticket
    ), audit as (
      insert into audit_entries (id, ticket_id, desk_id, side, actor_name, kind, details, created_at)
      select $14, id, $2, 'client', $9, 'ticket_opened', $25::jsonb, $12 from ticket
    ), ${taker.trail} mail as (
      insert into outbox_mails
        (id, ticket_id, kind, recipient_email, recipient_name, locale, next_attempt_at, created_at)
      select $15::uuid, id, 'ticket_opened', $10, $9, $11, $12::timestamptz, $12::timestamptz
      from ticket where $10::text is not null
      union all
      select $16::uuid, id, 'ticket_arrived', null, null, $11, $12::timestamptz, $12::timestamptz from ticket
    ), search as (
      insert into ticket_search (ticket_id, desk_id, created_at, lane, vector, indexed)
      select id, desk_id, $12::timestamptz, $23, array_to_tsvector($24::text[]), true from ticket
    )
    select id, ${told("ticket", { kind: "'ticket_opened'", staffId: "null" })} from ticket`;
}

const INSERT = {
  name: "open_ticket",
  text: inserting({ columns: "", values: "", trail: "" }),
};

const INSERT_AND_HAND_ON = {
  name: "open_ticket_and_hand_on",
  text: inserting({
    columns: ", assignee_id, group_id",
    values: `, (${ASSIGNEE}), (${GROUP})`,
    trail: `given as (${GIVEN}),`,
  }),
};

/** Who writes, and how we know. */
export interface Author extends Person {
  identity: IdentityKind;
  /** Client data that nobody signed, for the team's eyes. */
  claimed: Identity | null;
  /** Everything that was said of them, proven or not, for the team's search. */
  given: Identity;
  clientId: string | null;
  userId: string | null;
  sessionId: string | null;
}

export interface NewTicket {
  id: string;
  desk: DeskPage;
  title: string;
  content: string;
  priority: TicketPriority;
  categoryId: string | null;
  /** Whether the category hands it on to somebody. */
  hasTaker: boolean;
  locale: Locale;
}

interface Writing {
  ticket: NewTicket;
  author: Author;
  /** The program of the team that writes it down, for the trail. */
  openedBy?: string | undefined;
  now: Date;
}

/** Writes the ticket with its link, its audit entry and its mails; answers its number. */
export async function writeTicket(tx: Transaction, options: Writing): Promise<string> {
  const { ticket, now } = options;
  const { desk } = ticket;
  const numbering = parseNumbering(desk.numbering);
  if ("problem" in numbering) throw new Error(`Numbering of ${desk.token}: ${numbering.problem}`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const number = await nextNumber(tx, { deskId: desk.id, pieces: numbering.pieces, now });
    const values = valuesOf(number, options);
    const inserted = ticket.hasTaker
      ? await tx.rows(INSERT_AND_HAND_ON, [...values, newId(), newId()])
      : await tx.rows(INSERT, values);
    if (inserted.length > 0) return number;
  }
  throw new Error(`No free number in ${TRIES} tries on desk ${desk.token}`);
}

function valuesOf(number: string, { ticket, author, openedBy, now }: Writing): unknown[] {
  const { id, title, content, priority, categoryId, locale } = ticket;
  const { name, email, phone, identity, claimed } = author;
  const what = [
    id,
    ticket.desk.id,
    number,
    numberKey(number),
    title,
    content,
    priority,
    categoryId,
  ];
  const who = [name, email, locale, now];
  const ids = [deriveLink(id, 1).hash, newId(), newId(), newId()];
  const known = [phone, identity, claimed, author.clientId, author.userId, author.sessionId];
  const found = searchValues(number, { ticket, author, now });
  return [...what, ...who, ...ids, ...known, ...found, openedBy ? { program: openedBy } : {}];
}

function searchValues(
  number: string,
  { ticket, author, now }: Writing,
): [lane: string, words: string[]] {
  const { title, content } = ticket;
  const { name, email, phone, given } = author;
  const said = [number, title, name, email, phone, ...Object.values(given), content];
  const lane = searchLane(ticket.desk.id, now);
  return [lane, searchWords(said).map((word) => `${lane}${word}`)];
}
