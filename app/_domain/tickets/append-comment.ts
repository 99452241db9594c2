import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Side } from "@/prisma/generated/enums";
import { attachFiles, type NamedFiles } from "../attachments/attach-files";
import { addWords } from "../inbox/add-words";
import { searchWords } from "../inbox/search-words";
import { told } from "./tell-of-ticket";
import type { LockedTicket } from "./ticket-access";

const APPEND = {
  name: "append_comment",
  text: `
    with ticket as (
      update tickets set comment_count = comment_count + 1, last_activity_at = $6,
        last_team_seq = case $3::side when 'team' then comment_count + 1 else last_team_seq end
      where id = $2 returning id, desk_id, comment_count, last_team_seq
    ), comment as (
      insert into comments
        (id, ticket_id, seq, visibility, side, author_name, content, created_at, staff_id,
        mailed, quoted)
      select $1, id, comment_count, 'public', $3::side, $4, $5, $6, $14::uuid, $16::boolean, $17
      from ticket
    ), audit as (
      insert into audit_entries
        (id, ticket_id, desk_id, side, actor_name, kind, created_at, staff_id, details)
      select $7, id, desk_id, $3::side, $4, 'comment_added', $6, $14::uuid, $18::jsonb from ticket
    ), words as (
      ${addWords("$2", "$15")}
    ), mail as (
      insert into outbox_mails (id, ticket_id, comment_id, kind, recipient_email, recipient_name,
        locale, next_attempt_at, created_at)
      select $8, id, $1, $9::text, $10, $11, $12, $6, $6 from ticket where $9::text is not null
    ), mark as (
      insert into read_marks (ticket_id, reader_id, seq)
      select id, $13::uuid, last_team_seq from ticket where $13::uuid is not null
      on conflict (ticket_id, reader_id) do update set seq = excluded.seq
    )
    select comment_count as seq, ${told("ticket", { kind: "'comment_added'", staffId: "$14" })}
    from ticket`,
};

/** Of a comment that came by mail. */
export interface Mailed {
  /** What it repeated of earlier ones, which may be nothing. */
  quoted: string;
  /** Names of its files that were not taken over. */
  leftOut: string[];
}

/**
 * Adds a public comment with its audit entry and its mail to the other side; answers its place.
 * Who answers has read what is there: `readerId` says whose mark that is.
 */
export async function appendComment(
  tx: Transaction,
  options: {
    ticket: LockedTicket;
    side: Extract<Side, "client" | "team">;
    authorName: string;
    content: string;
    readerId?: string | null;
    staffId?: string | null;
    files?: NamedFiles | undefined;
    mailed?: Mailed | undefined;
    now: Date;
  },
): Promise<number> {
  const { ticket, side, authorName, content, readerId = null, staffId = null, now } = options;
  const { files, mailed } = options;
  const commentId = newId();
  const [appended] = await tx.rows<{ seq: number }>(APPEND, [
    commentId,
    ticket.id,
    side,
    authorName,
    content,
    now,
    newId(),
    newId(),
    ...mailAbout(ticket, side),
    ticket.locale,
    readerId,
    staffId,
    searchWords([content]),
    mailed !== undefined,
    mailed?.quoted || null,
    mailed?.leftOut.length ? { leftOut: mailed.leftOut } : {},
  ]);
  if (!appended) throw new Error(`Ticket ${ticket.id} vanished while it was locked`);
  const { id: ticketId, deskId } = ticket;
  if (files) await attachFiles(tx, { files, deskId, ticketId, commentId });
  return appended.seq;
}

/** Kind, recipient's e-mail and name; without a recipient it is for the team. */
function mailAbout(
  ticket: LockedTicket,
  side: Side,
): [string | null, string | null, string | null] {
  if (side === "client") return ["client_commented", null, null];
  if (!ticket.authorEmail) return [null, null, null];
  return ["team_replied", ticket.authorEmail, ticket.authorName];
}
