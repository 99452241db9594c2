import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Side } from "@/prisma/generated/enums";
import type { LockedTicket } from "./ticket-access";

const APPEND = {
  name: "append_comment",
  text: `
    with ticket as (
      update tickets set comment_count = comment_count + 1, last_activity_at = $6
      where id = $2 returning id, desk_id, comment_count
    ), comment as (
      insert into comments (id, ticket_id, seq, visibility, side, author_name, content, created_at)
      select $1, id, comment_count, 'public', $3::side, $4, $5, $6 from ticket
    ), audit as (
      insert into audit_entries (id, ticket_id, desk_id, side, actor_name, kind, created_at)
      select $7, id, desk_id, $3::side, $4, 'comment_added', $6 from ticket
    ), mail as (
      insert into outbox_mails (id, ticket_id, comment_id, kind, recipient_email, recipient_name,
        locale, next_attempt_at, created_at)
      select $8, id, $1, $9::text, $10, $11, $12, $6, $6 from ticket where $9::text is not null
    )
    select comment_count as seq from ticket`,
};

/** Adds a public comment with its audit entry and its mail to the other side; answers its place. */
export async function appendComment(
  tx: Transaction,
  options: {
    ticket: LockedTicket;
    side: Extract<Side, "client" | "team">;
    authorName: string;
    content: string;
    now: Date;
  },
): Promise<number> {
  const { ticket, side, authorName, content, now } = options;
  const [appended] = await tx.rows<{ seq: number }>(APPEND, [
    newId(),
    ticket.id,
    side,
    authorName,
    content,
    now,
    newId(),
    newId(),
    ...mailAbout(ticket, side),
    ticket.locale,
  ]);
  if (!appended) throw new Error(`Ticket ${ticket.id} vanished while it was locked`);
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
