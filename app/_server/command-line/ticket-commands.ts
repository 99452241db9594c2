import { type Command, Option } from "commander";
import { z } from "zod";
import { findDesk } from "@/app/_domain/desks/desk";
import { Refusal } from "@/app/_domain/refusal";
import { listTickets, readTicket } from "@/app/_domain/tickets/list-tickets";
import { replyToTicket } from "@/app/_domain/tickets/reply-to-ticket";
import { commentInput, visitorTicket } from "@/app/_domain/tickets/ticket-input";
import { renewLink, revokeLink, ticketLink } from "@/app/_domain/tickets/ticket-link";
import type { Environment } from "@/app/_web/environment";
import { TicketStatus } from "@/prisma/generated/enums";
import { action } from "./action";
import type { Answer } from "./answer";
import { wholeNumber } from "./option-values";
import { ticketDetails, ticketRow } from "./ticket-facts";

const MOST_ROWS = 10_000;
const STATUSES = Object.values(TicketStatus).join(", ");

const status = z.enum(TicketStatus).optional();
const named = z.object({ desk_token: z.string(), number: z.string() });
const listed = z.object({ desk_token: z.string(), status, limit: wholeNumber(1, MOST_ROWS) });
const linked = named.extend({ revoke: z.boolean().optional(), renew: z.boolean().optional() });
const reply = named.extend({
  status,
  name: visitorTicket.shape.name,
  content: commentInput.shape.content,
});

export function addTicketCommands(portal: Command): void {
  const ticket = portal.command("ticket").description("tickets of a desk");
  ticket
    .command("list <desk_token>")
    .option("--status <status>", STATUSES)
    .option("--limit <n>", "the newest so many", "50")
    .option("--json", "for scripts")
    .action(action(listed, list));
  ticket
    .command("show <desk_token> <number>")
    .option("--json", "for scripts")
    .action(action(named, show));
  ticket
    .command("link <desk_token> <number>")
    .option("--renew", "a new link; the old ones open nothing any more")
    .addOption(new Option("--revoke", "no link opens it any more").conflicts("renew"))
    .option("--json", "for scripts")
    .action(action(linked, link));
  ticket
    .command("reply <desk_token> <number>")
    .requiredOption("--content <text>", "the public reply")
    .option("--name <author>", "who replies", "Support")
    .option("--status <status>", `what it leaves the ticket in: ${STATUSES}`)
    .option("--json", "for scripts")
    .action(action(reply, answerTicket));
}

async function list({ desk_token, ...options }: z.output<typeof listed>): Promise<Answer> {
  const desk = await findDesk(desk_token);
  return { facts: (await listTickets({ deskToken: desk.token, ...options })).map(ticketRow) };
}

async function show(input: z.output<typeof named>): Promise<Answer> {
  return { facts: ticketDetails(await findTicket(input)) };
}

async function link(input: z.output<typeof linked>, { APP_URL }: Environment): Promise<Answer> {
  const { number } = await findTicket(input);
  const ticket = { deskToken: input.desk_token, number, now: new Date() };
  if (input.revoke) {
    await revokeLink(ticket);
    return { facts: { number, url: null, revoked: true }, text: `${number}: no link opens it now` };
  }
  const token = await (input.renew ? renewLink(ticket) : ticketLink(ticket));
  if (!token) throw new Refusal("link_revoked");
  const url = `${APP_URL}/t/${token}`;
  return { facts: { number, url, revoked: false }, text: url };
}

async function answerTicket(input: z.output<typeof reply>): Promise<Answer> {
  const { number } = await findTicket(input);
  await replyToTicket({
    deskToken: input.desk_token,
    number,
    authorName: input.name,
    content: input.content,
    status: input.status,
    now: new Date(),
  });
  const { status, comments } = await findTicket({ ...input, number });
  return { facts: { number, status, seq: comments.at(-1)?.seq ?? null } };
}

/** The desk first: a wrong token and a wrong number are two mistakes, and here nobody guesses. */
async function findTicket({ desk_token, number }: z.output<typeof named>) {
  await findDesk(desk_token);
  return readTicket(desk_token, number);
}
