import { transaction } from "@/prisma/client";
import type { TicketStatus } from "@/prisma/generated/enums";
import { appendComment } from "./append-comment";
import { changeStatus } from "./change-status";
import { lockByNumber } from "./ticket-access";

/** The team's public reply, and in the same step the status that it leaves the ticket in. */
export async function replyToTicket(options: {
  deskToken: string;
  number: string;
  authorName: string;
  content: string;
  status?: TicketStatus | undefined;
  now: Date;
}): Promise<void> {
  const { authorName, content, now } = options;
  await transaction(async (tx) => {
    const ticket = await lockByNumber(tx, options);
    const to = options.status ?? ticket.status;
    await appendComment(tx, { ticket, side: "team", authorName, content, now });
    await changeStatus(tx, { ticket, to, side: "team", actorName: authorName, now });
  });
}
