import { heldBy } from "../attachments/file-holder";
import type { Session } from "../clients/read-session";
import type { LanguageWishes } from "../locales";
import { Refusal } from "../refusal";
import { type OpenedTicket, openOnDesk } from "./open-ticket";
import type { Submission } from "./submission";
import type { SessionTicket } from "./ticket-input";
import type { Author } from "./write-ticket";

/** Opens a ticket for the person of a session; whom the desk does not know says who they are. */
export async function openTicketInSession(options: {
  session: Session;
  ticket: SessionTicket;
  /** Ids of what was uploaded for it in this session. */
  files?: readonly string[];
  language: LanguageWishes;
  submission: Submission;
  now: Date;
}): Promise<OpenedTicket> {
  const { session, ticket, files: ids = [], ...rest } = options;
  const files = { ids, heldBy: heldBy.session(session.id) };
  const author = authorOf(session, ticket);
  return openOnDesk(session.desk, { ...rest, ticket, files, author });
}

function authorOf(session: Session, { name, email }: SessionTicket): Author {
  const { identity, clientId, userId, given, id: sessionId } = session;
  const known = session.person ?? asked({ name, email: session.email ?? email });
  const phone = session.person?.phone ?? given.user_phone ?? null;
  const claimed = identity === "unverified" ? given : null;
  return { ...known, phone, identity, claimed, given, clientId, userId, sessionId };
}

function asked({ name, email }: Pick<SessionTicket, "name" | "email">) {
  if (name !== undefined && email !== undefined) return { name, email };
  const missing = { code: "required" };
  throw new Refusal("invalid", {
    fields: { ...(name ? {} : { name: missing }), ...(email ? {} : { email: missing }) },
  });
}
