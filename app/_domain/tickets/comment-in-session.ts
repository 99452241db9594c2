import { transaction } from "@/prisma/client";
import { heldBy } from "../attachments/file-holder";
import type { Session } from "../clients/read-session";
import { changeStatus } from "./change-status";
import { commentOnce } from "./comment-once";
import { markRead } from "./read-mark";
import { type CLIENT_STATUSES, clientMayChange } from "./status-rules";
import type { Submission } from "./submission";
import { type LockedTicket, lockBySession } from "./ticket-access";

interface OnTicket {
  session: Session;
  number: string;
  now: Date;
}

/** A comment by the person of the session; answers its place in the thread. */
export async function commentInSession(
  options: OnTicket & { content: string; files?: readonly string[]; submission: Submission },
): Promise<{ seq: number; authorName: string }> {
  const { session, content, files: ids = [], submission, now } = options;
  const files = { ids, heldBy: heldBy.session(session.id) };
  return transaction(async (tx) => {
    const ticket = await lockBySession(tx, options);
    const authorName = writerOf(session, ticket);
    const { readerId } = session;
    const comment = { ticket, authorName, content, submission, readerId, files, now };
    return { seq: await commentOnce(tx, comment), authorName };
  });
}

/** Resolves the ticket or opens it again; what already is so stays so. */
export async function changeStatusInSession(
  options: OnTicket & { to: (typeof CLIENT_STATUSES)[number] },
): Promise<void> {
  const { session, to, now } = options;
  await transaction(async (tx) => {
    const ticket = await lockBySession(tx, options);
    if (!clientMayChange(ticket.status, to)) return;
    const actorName = writerOf(session, ticket);
    await changeStatus(tx, { ticket, to, side: "client", actorName, now });
    await markRead(tx, {
      ticketId: ticket.id,
      readerId: session.readerId,
      seq: ticket.commentCount,
    });
  });
}

/** Remembers that the person has read the messages up to this place. */
export async function markReadInSession(options: OnTicket & { seq: number }): Promise<void> {
  const { session, seq } = options;
  await transaction(async (tx) => {
    const ticket = await lockBySession(tx, options);
    const read = Math.min(seq, ticket.commentCount);
    await markRead(tx, { ticketId: ticket.id, readerId: session.readerId, seq: read });
  });
}

/** Whom the desk does not know writes in the name that the ticket was written in. */
function writerOf(session: Session, ticket: LockedTicket): string {
  return session.person?.name ?? ticket.authorName;
}
