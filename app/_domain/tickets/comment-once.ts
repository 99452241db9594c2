import type { Transaction } from "@/prisma/client";
import type { NamedFiles } from "../attachments/attach-files";
import { appendComment, type Mailed } from "./append-comment";
import { changeStatus } from "./change-status";
import { statusAfterClientComment } from "./status-rules";
import { earlierSubmission, type Submission } from "./submission";
import type { LockedTicket } from "./ticket-access";

/**
 * A client's comment and what it does to the status, once for each submission. Answers its place
 * in the thread, the same one where it was sent before.
 */
export async function commentOnce(
  tx: Transaction,
  options: {
    ticket: LockedTicket;
    authorName: string;
    content: string;
    submission: Submission;
    readerId: string | null;
    files?: NamedFiles | undefined;
    mailed?: Mailed | undefined;
    now: Date;
  },
): Promise<number> {
  const { ticket, authorName, content, submission, readerId, files, mailed, now } = options;
  const claim = { scopeId: ticket.id, ticketId: ticket.id, seq: ticket.commentCount + 1, now };
  const earlier = await earlierSubmission(tx, submission, claim);
  if (earlier) return earlier.seq ?? ticket.commentCount;
  const to = statusAfterClientComment(ticket.status);
  const said = { authorName, content, readerId, files, mailed };
  const place = await appendComment(tx, { ticket, side: "client", ...said, now });
  await changeStatus(tx, { ticket, to, side: "client", actorName: authorName, now });
  return place;
}
