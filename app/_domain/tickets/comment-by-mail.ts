import { createHash } from "node:crypto";
import { rows, transaction } from "@/prisma/client";
import { type Holder, heldBy } from "../attachments/file-holder";
import { fileName } from "../attachments/file-name";
import { ticketAnswered } from "../mail/reply-address";
import { staffWithEmail } from "../staff/staff-with-email";
import { replyAsStaff } from "./answer-ticket";
import { commentOnce } from "./comment-once";
import { mailedContent } from "./mailed-content";
import { type Staff, staffTicketValues } from "./staff";
import type { Submission } from "./submission";
import { ACCESS, lockByReply } from "./ticket-access";

/** Who answers a ticket by mail, and as whom. */
export interface MailWriter extends AnsweredTicket {
  /** In lower case. */
  from: string;
  /** Nothing: its author. */
  staff: Staff | undefined;
  holder: Holder;
}

interface AnsweredTicket {
  ticketId: string;
  deskId: string;
  /** The desk takes files. */
  attachments: boolean;
  /** What our mails about it name as their sender, where a desk says so. */
  senders: string[];
  /** Of its newest link. */
  generation: number;
}

const ANSWERED = `
  select t.id as "ticketId", d.id as "deskId", d.attachments,
    array_remove(array[d.name, d.mail_from_name, d.mail_from_address], null) as senders,
    (select max(generation) from public_links where ticket_id = t.id) as generation
  from tickets t join desks d on d.id = t.desk_id`;

const BY_AUTHOR = {
  name: "ticket_answered_by_author",
  text: `${ANSWERED} where ${ACCESS.reply}`,
};

const BY_STAFF = {
  name: "ticket_answered_by_staff",
  text: `${ANSWERED} where ${ACCESS.staff}`,
};

/**
 * Whom a mail from `from` to these addresses is by: nobody unless one of them was written by the
 * portal for this sender, who is still the ticket's author or still sees it in the team.
 */
export async function findMailWriter(options: {
  pattern: string;
  from: string;
  to: string[];
}): Promise<MailWriter | undefined> {
  const { pattern, from, to } = options;
  const [found] = to.flatMap((address) => ticketAnswered(pattern, { address, email: from }) ?? []);
  if (!found) return undefined;
  const { ticketId, side } = found;
  if (side === "client") {
    const [ticket] = await rows<AnsweredTicket>(BY_AUTHOR, [ticketId, from]);
    if (!ticket) return undefined;
    return { ...ticket, from, staff: undefined, holder: holderOf(ticket, heldBy.ticket(ticketId)) };
  }
  const staff = await staffWithEmail(from);
  if (!staff) return undefined;
  const [ticket] = await rows<AnsweredTicket>(BY_STAFF, staffTicketValues(staff, { ticketId }));
  return ticket && { ...ticket, from, staff, holder: holderOf(ticket, heldBy.staff(staff.id)) };
}

function holderOf({ deskId }: AnsweredTicket, held: string): Holder {
  return { deskId, heldBy: held, sessionId: null };
}

/** What a mail brings. */
export interface MailedAnswer {
  /** What names the mail: the same one again adds nothing. */
  mailId: string;
  said: string;
  quoted: string;
  /** Received for the writer. */
  files: { id: string; name: string }[];
  /** Names of those that were not, as the mail has them. */
  leftOut: string[];
}

/** Adds the mail to the ticket: a client's comment, or the team's reply. */
export async function commentByMail(
  options: { writer: MailWriter; now: Date } & MailedAnswer,
): Promise<void> {
  const { writer, files, leftOut, now } = options;
  const { ticketId, from, staff, holder } = writer;
  const { content, quoted } = mailedContent({ ...writer, ...options });
  const ids = files.map(({ id }) => id);
  const mailed = { quoted, leftOut: leftOut.map(fileName) };
  const submission = submissionOf(options);
  if (staff) {
    const answer = { staff, ticket: { ticketId }, content, files: ids, mailed, submission, now };
    await replyAsStaff(answer);
    return;
  }
  await transaction(async (tx) => {
    const ticket = await lockByReply(tx, { ticketId, from });
    const { authorName, readerId } = ticket;
    const said = { authorName, content, files: { ids, heldBy: holder.heldBy }, mailed };
    await commentOnce(tx, { ticket, ...said, readerId, submission, now });
  });
}

function submissionOf({ mailId }: MailedAnswer): Submission {
  return { hash: createHash("sha256").update(`mail ${mailId}`).digest() };
}
