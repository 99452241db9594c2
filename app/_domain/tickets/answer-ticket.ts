import { type Transaction, transaction } from "@/prisma/client";
import type { TicketStatus } from "@/prisma/generated/enums";
import { heldBy } from "../attachments/file-holder";
import { appendComment, type Mailed } from "./append-comment";
import { appendNote } from "./append-note";
import { changeStatus } from "./change-status";
import type { TicketChange } from "./checked-change";
import type { Staff, TeamActor, TicketName } from "./staff";
import { earlierSubmission, type Submission } from "./submission";
import { type LockedTicket, lockByStaff } from "./ticket-access";

interface Answer {
  staff: TeamActor;
  ticket: TicketName;
  content: string;
  /** What the answer leaves the ticket in. */
  status?: TicketStatus | undefined;
  /** Ids of what this member of the team has uploaded for it. */
  files?: readonly string[];
  /** As whose they were uploaded, where that is no person. */
  uploader?: string;
  mailed?: Mailed | undefined;
  submission: Submission;
  now: Date;
}

/** What takes back the status that an answer left; without fields where it changed none. */
interface Answered {
  undo: TicketChange;
}

/** A public reply; the client is told by mail. Answers its place in the thread. */
export async function replyAsStaff(options: Answer): Promise<Answered & { seq: number }> {
  return transaction(async (tx) => {
    const ticket = await lockByStaff(tx, options);
    const place = ticket.commentCount + 1;
    const earlier = await earlierSubmission(
      tx,
      options.submission,
      claimOf(ticket, options, place),
    );
    if (earlier) return { seq: earlier.seq ?? ticket.commentCount, undo: {} };
    const { staff, content, mailed, now } = options;
    const author = { side: "team", authorName: staff.name, staffId: staff.id } as const;
    const files = filesOf(options);
    const seq = await appendComment(tx, { ticket, ...author, content, files, mailed, now });
    return { seq, undo: await leaveIn(tx, ticket, options) };
  });
}

/** An internal note: no client ever sees it, or anything that it changes. */
export async function noteAsStaff(options: Answer & { staff: Staff }): Promise<Answered> {
  return transaction(async (tx) => {
    const ticket = await lockByStaff(tx, options);
    if (await earlierSubmission(tx, options.submission, claimOf(ticket, options))) {
      return { undo: {} };
    }
    await appendNote(tx, { ...options, ticket, files: filesOf(options) });
    return { undo: await leaveIn(tx, ticket, options) };
  });
}

function filesOf({ files, staff, uploader }: Answer) {
  const own = uploader ?? (staff.id ? heldBy.staff(staff.id) : undefined);
  return files?.length && own ? { ids: files, heldBy: own } : undefined;
}

function claimOf(ticket: LockedTicket, { now }: Answer, seq?: number) {
  const claim = { scopeId: ticket.id, ticketId: ticket.id, now };
  return seq === undefined ? claim : { ...claim, seq };
}

async function leaveIn(
  tx: Transaction,
  ticket: LockedTicket,
  answer: Answer,
): Promise<TicketChange> {
  const { staff, status = ticket.status, now } = answer;
  const actor = { side: "team", actorName: staff.name, staffId: staff.id } as const;
  await changeStatus(tx, { ticket, to: status, ...actor, now });
  return status === ticket.status ? {} : { status: ticket.status };
}
