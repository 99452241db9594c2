import { writeInboxCursor } from "@/app/_domain/inbox/inbox-cursor";
import { listTicketsForProgram } from "@/app/_domain/programs/list-tickets-for-program";
import { openTicketForProgram } from "@/app/_domain/programs/open-ticket-for-program";
import { programTicketInput } from "@/app/_domain/programs/program-input";
import { factsAnswer, linkTo } from "@/app/_web/answer-program";
import { submissionBy } from "@/app/_web/idempotency-key";
import type { CreatedAnswer, TicketsAnswer } from "@/app/_web/program-answers";
import { ticketsQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { tokenEndpoint, tokenEndpointFor } from "@/app/_web/token-endpoint";

/** Tickets, the last active first; what is searched for, newest first. */
export const GET = tokenEndpoint("tickets:read", async ({ actor }, call) => {
  const { cursor, q: search, updated_since: updatedSince, ...rest } = queryOf(call, ticketsQuery);
  const filter = { ...rest, search, updatedSince };
  const page = await listTicketsForProgram({ actor, filter, after: cursor, now: call.now });
  const body: TicketsAnswer = {
    tickets: page.tickets.map(factsAnswer),
    next_cursor: page.next ? writeInboxCursor(page.next) : null,
  };
  return { body };
});

/** A new ticket. */
export const POST = tokenEndpointFor(
  { scope: "tickets:write", schema: programTicketInput },
  async (input, program, call) => {
    const submission = submissionBy(program.tokenId, call, input);
    const opened = await openTicketForProgram({ program, input, submission, now: call.now });
    const { id, number, token } = opened;
    const body: CreatedAnswer = { id, number, url: linkTo(token) };
    return { status: 201, body };
  },
);
