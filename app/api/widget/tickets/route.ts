import { writeCursor } from "@/app/_domain/tickets/cursor";
import { listTicketsInSession } from "@/app/_domain/tickets/list-tickets-in-session";
import { openTicketInSession } from "@/app/_domain/tickets/open-ticket-in-session";
import { apiTicket } from "@/app/_domain/tickets/ticket-input";
import { rowAnswer } from "@/app/_web/answer-ticket";
import { sessionOf } from "@/app/_web/bearer";
import { endpoint, endpointFor } from "@/app/_web/endpoint";
import { environment } from "@/app/_web/environment";
import { submissionOf } from "@/app/_web/idempotency-key";
import { limitUses } from "@/app/_web/limit-uses";
import { preflight } from "@/app/_web/preflight";
import { listQuery, queryOf } from "@/app/_web/query";
import type { CreatedAnswer, ListAnswer } from "@/app/_web/widget-answers";

export const OPTIONS = preflight("GET, POST");

/** The client's tickets, newest first. */
export const GET = endpoint(async (call) => {
  const session = await sessionOf(call);
  const { status, q: search, cursor, limit } = queryOf(call, listQuery);
  const { now } = call;
  const filter = { status, search };
  const page = await listTicketsInSession({ session, filter, after: cursor, limit, now });
  const body: ListAnswer = {
    tickets: page.tickets.map(rowAnswer),
    next_cursor: page.next ? writeCursor(page.next) : null,
  };
  return { body };
});

/** A new ticket. */
export const POST = endpointFor(
  { schema: apiTicket },
  async ({ attachments: files, ...ticket }, call) => {
    const session = await sessionOf(call);
    const { request, now } = call;
    const submission = submissionOf(
      call,
      session,
      files.length > 0 ? { ...ticket, files } : ticket,
    );
    await limitUses({ ticket_from_address: request.address, ticket_on_desk: session.desk.token });
    const language = { chosen: session.locale, browser: request.acceptLanguage };
    const opened = await openTicketInSession({ session, ticket, files, language, submission, now });
    const url = `${environment().APP_URL}/t/${opened.token}`;
    const body: CreatedAnswer = { number: opened.number, url };
    return { status: 201, body };
  },
);
