import { v7 as newId } from "uuid";
import { type Transaction, transaction } from "@/prisma/client";
import { numberKey, parseNumbering } from "../desks/numbering";
import { type DeskPage, readDeskPage } from "../desks/read-desk-page";
import { type LanguageWishes, languageFor } from "../locales";
import { Refusal } from "../refusal";
import { nextNumber } from "./next-number";
import { deriveLink } from "./public-link";
import { earlierTicket } from "./submission";
import type { VisitorTicket } from "./ticket-input";

/** A pattern that was changed may meet numbers of the old one; each try takes the next number. */
const TRIES = 1000;

const INSERT = {
  name: "open_ticket",
  text: `
    with ticket as (
      insert into tickets (id, desk_id, number, number_key, title, content, priority, category_id,
        author_name, author_email, locale, last_activity_at, created_at)
      values ($1, $2, $3, $4, $5, $6, $7::ticket_priority, $8, $9, $10, $11, $12, $12)
      on conflict (desk_id, number_key) do nothing returning id
    ), link as (
      insert into public_links (token_hash, ticket_id, generation, created_at)
      select $13, id, 1, $12 from ticket
    ), audit as (
      insert into audit_entries (id, ticket_id, desk_id, side, actor_name, kind, created_at)
      select $14, id, $2, 'client', $9, 'ticket_opened', $12 from ticket
    ), mail as (
      insert into outbox_mails
        (id, ticket_id, kind, recipient_email, recipient_name, locale, next_attempt_at, created_at)
      select $15::uuid, id, 'ticket_opened', $10, $9, $11, $12::timestamptz, $12::timestamptz from ticket
      union all
      select $16::uuid, id, 'ticket_arrived', null, null, $11, $12::timestamptz, $12::timestamptz from ticket
    )
    select id from ticket`,
};

/** The public link's token is the way to the ticket from now on. */
export interface OpenedTicket {
  token: string;
}

/** Opens a ticket for a visitor whom nobody vouches for, as the desk's level allows. */
export async function openTicket(options: {
  deskToken: string;
  ticket: VisitorTicket;
  language: LanguageWishes;
  submission: Buffer;
  now: Date;
}): Promise<OpenedTicket> {
  const desk = await readDeskPage(options.deskToken);
  if (!desk) throw new Refusal("desk_not_found");
  if (!desk.active) throw new Refusal("desk_inactive");
  if (desk.securityLevel === "signature") throw new Refusal("signature_required");
  const categoryId = categoryOf(desk, options.ticket.category);
  const locale = languageFor({ ...options.language, subject: desk.locale });
  const id = newId();
  const openedId = await transaction(async (tx) => {
    const claim = { scopeId: desk.id, hash: options.submission, ticketId: id, now: options.now };
    const earlier = await earlierTicket(tx, claim);
    if (earlier) return earlier;
    await insertTicket(tx, { ...options, id, desk, categoryId, locale });
    return id;
  });
  return { token: deriveLink(openedId, 1).token };
}

function categoryOf(desk: DeskPage, code: string | undefined): string | null {
  if (code === undefined) return null;
  const category = desk.categories.find((choice) => choice.code === code);
  if (!category) throw new Refusal("invalid", { fields: { category: { code: "unknown" } } });
  return category.id;
}

async function insertTicket(
  tx: Transaction,
  options: {
    id: string;
    desk: DeskPage;
    categoryId: string | null;
    ticket: VisitorTicket;
    locale: string;
    now: Date;
  },
): Promise<void> {
  const { id, desk, categoryId, ticket, locale, now } = options;
  const numbering = parseNumbering(desk.numbering);
  if ("problem" in numbering) throw new Error(`Numbering of ${desk.token}: ${numbering.problem}`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const number = await nextNumber(tx, { deskId: desk.id, pieces: numbering.pieces, now });
    const inserted = await tx.rows(INSERT, [
      id,
      desk.id,
      number,
      numberKey(number),
      ticket.title,
      ticket.content,
      ticket.priority,
      categoryId,
      ticket.name,
      ticket.email,
      locale,
      now,
      deriveLink(id, 1).hash,
      newId(),
      newId(),
      newId(),
    ]);
    if (inserted.length > 0) return;
  }
  throw new Error(`No free number in ${TRIES} tries on desk ${desk.token}`);
}
