import { changeTicketForProgram } from "@/app/_domain/programs/change-ticket-for-program";
import { programChange } from "@/app/_domain/programs/program-input";
import { readTicketForProgram } from "@/app/_domain/programs/read-ticket-for-program";
import { wholeAnswer } from "@/app/_web/answer-program";
import { ticketQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { pathPart } from "@/app/_web/request-context";
import { tokenEndpoint, tokenEndpointFor } from "@/app/_web/token-endpoint";

/** `/api/v1/tickets/<id>`: the ticket with its public comments. */
export const GET = tokenEndpoint("tickets:read", async ({ actor }, call) => {
  const { before } = queryOf(call, ticketQuery);
  const asked = { actor, ticketId: pathPart(call.request, 4), before, now: call.now };
  return { body: wholeAnswer(await readTicketForProgram(asked)) };
});

export const PATCH = tokenEndpointFor(
  { scope: "tickets:write", schema: programChange },
  async (input, { actor }, { request, now }) => {
    await changeTicketForProgram({ actor, ticketId: pathPart(request, 4), input, now });
    return {};
  },
);
