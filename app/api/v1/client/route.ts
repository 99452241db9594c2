import { clientOfProgram } from "@/app/_domain/programs/clients-of-program";
import { clientAnswer } from "@/app/_web/answer-program";
import { noQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { pathPart } from "@/app/_web/request-context";
import { tokenEndpoint } from "@/app/_web/token-endpoint";

/** `/api/v1/clients/<id>`: the client with its users. */
export const GET = tokenEndpoint("clients:read", async ({ actor }, call) => {
  queryOf(call, noQuery);
  return { body: clientAnswer(await clientOfProgram(actor, pathPart(call.request, 4))) };
});
