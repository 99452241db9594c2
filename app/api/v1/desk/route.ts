import { changeDeskForProgram, deskOfProgram } from "@/app/_domain/programs/desks-of-program";
import { programDeskChange } from "@/app/_domain/programs/program-input";
import { deskAnswer } from "@/app/_web/answer-program";
import { noQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { pathPart } from "@/app/_web/request-context";
import { tokenEndpoint, tokenEndpointFor } from "@/app/_web/token-endpoint";

/** `/api/v1/desks/<desk_token>`: its settings, but for what is secret. */
export const GET = tokenEndpoint("desks:read", async ({ actor }, call) => {
  queryOf(call, noQuery);
  const { desk, categories } = await deskOfProgram(actor, pathPart(call.request, 4));
  return { body: deskAnswer(desk, categories) };
});

export const PATCH = tokenEndpointFor(
  { scope: "desks:write", schema: programDeskChange },
  async (change, { actor }, { request, now }) => {
    await changeDeskForProgram({ actor, token: pathPart(request, 4), change, now });
    return {};
  },
);
