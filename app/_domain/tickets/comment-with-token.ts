import { transaction } from "@/prisma/client";
import { heldBy } from "../attachments/file-holder";
import { changeStatus } from "./change-status";
import { commentOnce } from "./comment-once";
import { type CLIENT_STATUSES, clientMayChange } from "./status-rules";
import type { Submission } from "./submission";
import { lockByLink } from "./ticket-access";

/**
 * A comment by whoever holds the public link, in the name of the ticket's author. Answers its
 * place in the thread.
 */
export async function commentWithToken(options: {
  token: string;
  content: string;
  /** Ids of what was uploaded for it by this link. */
  files?: readonly string[];
  submission: Submission;
  now: Date;
}): Promise<number> {
  const { token, content, files = [], submission, now } = options;
  return transaction(async (tx) => {
    const ticket = await lockByLink(tx, token);
    return commentOnce(tx, {
      ticket,
      authorName: ticket.authorName,
      content,
      submission,
      readerId: ticket.readerId,
      files: { ids: files, heldBy: heldBy.ticket(ticket.id) },
      now,
    });
  });
}

/** Resolves the ticket or opens it again; what already is so stays so. */
export async function changeStatusWithToken(options: {
  token: string;
  to: (typeof CLIENT_STATUSES)[number];
  now: Date;
}): Promise<void> {
  const { token, to, now } = options;
  await transaction(async (tx) => {
    const ticket = await lockByLink(tx, token);
    if (!clientMayChange(ticket.status, to)) return;
    await changeStatus(tx, { ticket, to, side: "client", actorName: ticket.authorName, now });
  });
}
