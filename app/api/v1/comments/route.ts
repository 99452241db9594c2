import { answerForProgram } from "@/app/_domain/programs/answer-for-program";
import { programComment } from "@/app/_domain/programs/program-input";
import { submissionBy } from "@/app/_web/idempotency-key";
import type { PlacedAnswer } from "@/app/_web/program-answers";
import { pathPart } from "@/app/_web/request-context";
import { tokenEndpointFor } from "@/app/_web/token-endpoint";

/** `/api/v1/tickets/<id>/comments`: the team's public answer, in the token's name. */
export const POST = tokenEndpointFor(
  { scope: "tickets:write", schema: programComment },
  async (input, program, call) => {
    const ticketId = pathPart(call.request, 4);
    const submission = submissionBy(program.tokenId, call, input);
    const seq = await answerForProgram({ program, ticketId, input, submission, now: call.now });
    const body: PlacedAnswer = { seq, author_name: program.actor.name };
    return { status: 201, body };
  },
);
