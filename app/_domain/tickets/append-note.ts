import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import { attachFiles, type NamedFiles } from "../attachments/attach-files";
import { addWords } from "../inbox/add-words";
import { searchWords } from "../inbox/search-words";
import type { Staff } from "./staff";
import { told } from "./tell-of-ticket";
import type { LockedTicket } from "./ticket-access";

/** No `seq`, no count, no time of activity and no mail: all of these show on the client's side. */
const NOTE = {
  name: "append_note",
  text: `
    with note as (
      insert into comments (id, ticket_id, visibility, side, author_name, staff_id, content, created_at)
      values ($1, $2, 'internal', 'team', $3, $4, $5, $6)
    ), words as (
      ${addWords("$2", "$9")}
    )
    insert into audit_entries (id, ticket_id, desk_id, side, staff_id, actor_name, kind, created_at)
    values ($7, $2, $8, 'team', $4, $3, 'note_added', $6)
    returning ${told("audit_entries", { kind: "kind", staffId: "$4", id: "ticket_id" })}`,
};

/** Adds an internal note with its audit entry. */
export async function appendNote(
  tx: Transaction,
  options: {
    ticket: LockedTicket;
    staff: Staff;
    content: string;
    files?: NamedFiles | undefined;
    now: Date;
  },
): Promise<void> {
  const { ticket, staff, content, files, now } = options;
  const { id: ticketId, deskId } = ticket;
  const commentId = newId();
  const note = [commentId, ticketId, staff.name, staff.id, content, now];
  await tx.rows(NOTE, [...note, newId(), deskId, searchWords([content])]);
  if (files) await attachFiles(tx, { files, deskId, ticketId, commentId });
}
