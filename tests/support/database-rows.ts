import { randomBytes } from "node:crypto";
import { createDesk } from "@/app/_domain/desks/desk";
import type { DeskInput } from "@/app/_domain/desks/desk-input";
import { Refusal } from "@/app/_domain/refusal";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import type { VisitorTicket } from "@/app/_domain/tickets/ticket-input";

/** A Wednesday in week 16 of 2026. */
export const NOW = new Date("2026-04-15T12:00:00Z");

export const TICKET: VisitorTicket = {
  title: "The lamp is dark",
  content: "It was bright yesterday.\nToday it is not.",
  priority: "normal",
  name: "Hanna Lindqvist",
  email: "hanna@example.com",
};

export async function newDesk(input: Partial<DeskInput> = {}): Promise<{
  id: string;
  token: string;
  secretKey: string;
}> {
  const { desk, secretKey } = await createDesk({ name: "Lamps", ...input });
  return { id: desk.id, token: desk.token, secretKey };
}

/** What a submission of a form that nobody has sent before is known by. */
export function newSubmission(): Buffer {
  return randomBytes(32);
}

/** Opens a ticket and answers the token of its public link. */
export async function openOne(
  deskToken: string,
  options: { ticket?: Partial<VisitorTicket>; submission?: Buffer; now?: Date } = {},
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
