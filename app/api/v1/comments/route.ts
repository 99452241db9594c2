import { programComment } from "@/app/_domain/programs/program-input";
import { replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { submissionBy } from "@/app/_web/idempotency-key";
import type { PlacedAnswer } from "@/app/_web/program-answers";
import { pathPart } from "@/app/_web/request-context";
import { tokenEndpointFor } from "@/app/_web/token-endpoint";

/** `/api/v1/tickets/<id>/comments`: the team's public answer, in the token's name. */
export const POST = tokenEndpointFor(
  { scope: "tickets:write", schema: programComment },
  async (input, { actor, tokenId }, call) => {
    const ticket = { ticketId: pathPart(call.request, 4) };
    const submission = submissionBy(tokenId, call, input);
    const reply = { staff: actor, ticket, ...input, submission, now: call.now };
    const { seq } = await replyAsStaff(reply);
    const body: PlacedAnswer = { seq, author_name: actor.name };
    return { status: 201, body };
  },
);
