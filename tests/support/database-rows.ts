import { type BegunSession, beginSession } from "@/app/_domain/clients/begin-session";
import type { Identity } from "@/app/_domain/clients/identity";
import { type Session, sessionFor } from "@/app/_domain/clients/read-session";
import { sessionInput } from "@/app/_domain/clients/session-input";
import { signatureOf, signedMessage } from "@/app/_domain/clients/signature";
import { createDesk } from "@/app/_domain/desks/desk";
import type { DeskInput } from "@/app/_domain/desks/desk-input";
import { readDeskKeys } from "@/app/_domain/desks/desk-keys";
import { Refusal } from "@/app/_domain/refusal";
import { type OpenedTicket, openTicket } from "@/app/_domain/tickets/open-ticket";
import { openTicketInSession } from "@/app/_domain/tickets/open-ticket-in-session";
import { replyToTicket } from "@/app/_domain/tickets/reply-to-ticket";
import { type Submission, uniqueSubmission } from "@/app/_domain/tickets/submission";
import type { SessionTicket, VisitorTicket } from "@/app/_domain/tickets/ticket-input";

/** A Wednesday in week 16 of 2026. */
export const NOW = new Date("2026-04-15T12:00:00Z");

/** So many milliseconds after that. */
export function later(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

export const TICKET: VisitorTicket = {
  title: "The lamp is dark",
  content: "It was bright yesterday.\nToday it is not.",
  priority: "normal",
  name: "Hanna Lindqvist",
  email: "hanna@example.com",
};

export interface TestDesk {
  id: string;
  token: string;
  secretKey: string;
}

export async function newDesk(input: Partial<DeskInput> = {}): Promise<TestDesk> {
  const { desk, secretKey } = await createDesk({ name: "Lamps", ...input });
  return { id: desk.id, token: desk.token, secretKey };
}

/** What a submission of a form that nobody has sent before is known by. */
export const newSubmission = uniqueSubmission;

/** Opens a ticket and answers the token of its public link. */
export async function openOne(
  deskToken: string,
  options: { ticket?: Partial<VisitorTicket>; submission?: Submission; now?: Date } = {},
): Promise<string> {
  const { token } = await openTicket({
    deskToken,
    ticket: { ...TICKET, ...options.ticket },
    language: { chosen: "en" },
    submission: options.submission ?? newSubmission(),
    now: options.now ?? NOW,
  });
  return token;
}

/** What a site's page sends for this person, signed with the desk's key. */
export function signed(
  desk: Pick<TestDesk, "token" | "secretKey">,
  identity: Identity,
  signedAt?: number,
): object {
  const message = signedMessage({ deskToken: desk.token, signedAt, identity });
  return { ...identity, signature: signatureOf(desk.secretKey, message), signed_at: signedAt };
}

/** Begins a session with whatever a page sends. */
export async function begin(
  deskToken: string,
  said: object,
  { origin = null, now = NOW }: { origin?: string | null; now?: Date } = {},
): Promise<BegunSession> {
  const desk = await readDeskKeys(deskToken, now);
  return beginSession({ desk, input: sessionInput.parse(said), origin, now });
}

/** The same, and the session read. */
export async function beginFor(
  deskToken: string,
  said: object,
  options: { origin?: string | null; now?: Date } = {},
): Promise<Session> {
  const { token } = await begin(deskToken, said, options);
  return sessionFor(token, options.now ?? NOW);
}

/** The session of somebody whom the desk's own key vouches for. */
export function sessionOf(desk: TestDesk, identity: Identity, now = NOW): Promise<Session> {
  return beginFor(desk.token, signed(desk, identity), { now });
}

/** Opens a ticket in the session; without name and e-mail, unless they are given. */
export function openIn(
  session: Session,
  options: { ticket?: Partial<SessionTicket>; submission?: Submission; now?: Date } = {},
): Promise<OpenedTicket> {
  const { title, content, priority } = TICKET;
  return openTicketInSession({
    session,
    ticket: { title, content, priority, ...options.ticket },
    language: { chosen: "en" },
    submission: options.submission ?? newSubmission(),
    now: options.now ?? NOW,
  });
}

/** The team's answer. */
export function reply(desk: TestDesk, number: string, now = NOW): Promise<void> {
  const { token: deskToken } = desk;
  return replyToTicket({ deskToken, number, authorName: "Tom Ashby", content: "Turn it on.", now });
}

export function inParallel<Result>(
  count: number,
  work: (index: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

/** The refusal that the work ends in; whatever else it ends in fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("It was not refused");
}
