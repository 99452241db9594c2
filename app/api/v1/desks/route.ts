import { desksOfProgram } from "@/app/_domain/programs/desks-of-program";
import { deskFacts } from "@/app/_web/answer-program";
import type { DesksAnswer } from "@/app/_web/program-answers";
import { noQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { tokenEndpoint } from "@/app/_web/token-endpoint";

/** The desks that the token reaches. */
export const GET = tokenEndpoint("desks:read", async ({ actor }, call) => {
  queryOf(call, noQuery);
  const body: DesksAnswer = { desks: (await desksOfProgram(actor)).map(deskFacts) };
  return { body };
});
