import { clientsOfProgram } from "@/app/_domain/programs/clients-of-program";
import { clientFacts } from "@/app/_web/answer-program";
import type { ClientsAnswer } from "@/app/_web/program-answers";
import { clientsQuery } from "@/app/_web/program-query";
import { queryOf } from "@/app/_web/query";
import { tokenEndpoint } from "@/app/_web/token-endpoint";

/** Clients, newest first. */
export const GET = tokenEndpoint("clients:read", async ({ actor }, call) => {
  const { desk, cursor } = queryOf(call, clientsQuery);
  const { clients, next } = await clientsOfProgram({ actor, desk, after: cursor });
  const body: ClientsAnswer = { clients: clients.map(clientFacts), next_cursor: next ?? null };
  return { body };
});
