import { v7 as newId } from "uuid";
import { type Transaction, transaction } from "@/prisma/client";
import type { TicketPriority } from "@/prisma/generated/enums";
import { attachFiles, type NamedFiles } from "../attachments/attach-files";
import { heldBy } from "../attachments/file-holder";
import { type CategoryChoice, type DeskPage, readDeskPage } from "../desks/read-desk-page";
import { type LanguageWishes, languageFor } from "../locales";
import { Refusal } from "../refusal";
import { deriveLink } from "./public-link";
import { earlierSubmission, type Submission } from "./submission";
import type { VisitorTicket } from "./ticket-input";
import { type Author, writeTicket } from "./write-ticket";

/** What every ticket says, whoever writes it. */
export interface Question {
  title: string;
  content: string;
  priority: TicketPriority;
  /** Its code. */
  category?: string | undefined;
}

/** The public link's token is the way to the ticket from now on. */
export interface OpenedTicket {
  number: string;
  token: string;
}

/** Opens a ticket for a visitor whom nobody vouches for, as the desk's level allows. */
export async function openTicket(options: {
  deskToken: string;
  ticket: VisitorTicket;
  /** Ids of what was uploaded for it on this desk. */
  files?: readonly string[];
  language: LanguageWishes;
  submission: Submission;
  now: Date;
}): Promise<OpenedTicket> {
  const { ticket, files: ids = [], language, submission, now } = options;
  const desk = await readDeskPage(options.deskToken);
  if (!desk) throw new Refusal("desk_not_found");
  if (desk.securityLevel === "signature") throw new Refusal("signature_required");
  const author: Author = {
    name: ticket.name,
    email: ticket.email,
    phone: null,
    identity: "anonymous",
    claimed: null,
    given: {},
    clientId: null,
    userId: null,
    sessionId: null,
  };
  const files = { ids, heldBy: heldBy.desk(desk.id) };
  return openOnDesk(desk, { ticket, author, files, language, submission, now });
}

/** Opens it once for each submission, on a desk that takes tickets. */
export async function openOnDesk(
  desk: DeskPage,
  options: {
    ticket: Question;
    author: Author;
    files?: NamedFiles;
    /** The program of the team that opens it for its author. */
    openedBy?: string;
    language: LanguageWishes;
    submission: Submission;
    now: Date;
  },
): Promise<OpenedTicket> {
  if (!desk.active) throw new Refusal("desk_inactive");
  const { author, files, openedBy, submission, now } = options;
  const { title, content, priority, category } = options.ticket;
  const { id: categoryId = null, hasTaker = false } = categoryOf(desk, category) ?? {};
  const locale = languageFor({ ...options.language, subject: desk.locale });
  const id = newId();
  const ticket = { id, desk, title, content, priority, categoryId, hasTaker, locale };
  return transaction(async (tx) => {
    const claim = { scopeId: desk.id, ticketId: id, now };
    const earlier = await earlierSubmission(tx, submission, claim);
    if (earlier) return openedBefore(tx, earlier.ticketId);
    const number = await writeTicket(tx, { ticket, author, openedBy, now });
    if (files) await attachFiles(tx, { files, deskId: desk.id, ticketId: id, commentId: null });
    return { number, token: deriveLink(id, 1).token };
  });
}

function categoryOf(desk: DeskPage, code: string | undefined): CategoryChoice | undefined {
  if (code === undefined) return undefined;
  const category = desk.categories.find((choice) => choice.code === code);
  if (!category) throw new Refusal("invalid", { fields: { category: { code: "unknown" } } });
  return category;
}

const OPENED = {
  name: "opened_ticket",
  text: `
    select number, (select max(generation) from public_links where ticket_id = $1) as generation
    from tickets where id = $1`,
};

async function openedBefore(tx: Transaction, ticketId: string): Promise<OpenedTicket> {
  const [ticket] = await tx.rows<{ number: string; generation: number }>(OPENED, [ticketId]);
  if (!ticket) throw new Refusal("ticket_not_found");
  return { number: ticket.number, token: deriveLink(ticketId, ticket.generation).token };
}
