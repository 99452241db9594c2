import { transaction } from "@/prisma/client";
import { appendComment } from "./append-comment";
import { changeStatus } from "./change-status";
import { type CLIENT_STATUSES, clientMayChange, statusAfterClientComment } from "./status-rules";
import { earlierTicket } from "./submission";
import { lockByLink } from "./ticket-access";

/**
 * A comment by whoever holds the public link, in the name of the ticket's author. Answers its
 * place in the thread; for one that was sent before, the place of the newest.
 */
export async function commentWithToken(options: {
  token: string;
  content: string;
  submission: Buffer;
  now: Date;
}): Promise<number> {
  const { token, content, submission, now } = options;
  return transaction(async (tx) => {
    const ticket = await lockByLink(tx, token);
    const claim = { scopeId: ticket.id, hash: submission, ticketId: ticket.id, now };
    if (await earlierTicket(tx, claim)) return ticket.commentCount;
    const actorName = ticket.authorName;
    const to = statusAfterClientComment(ticket.status);
    const comment = { ticket, side: "client", authorName: actorName, content, now } as const;
    const place = await appendComment(tx, comment);
    await changeStatus(tx, { ticket, to, side: "client", actorName, now });
    return place;
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
