import type { z } from "zod";
import { ensureScope, type Program, programWithToken } from "@/app/_domain/api-tokens/program";
import type { Scope } from "@/app/_domain/api-tokens/token-scopes";
import { Refusal } from "@/app/_domain/refusal";
import { bearerToken } from "./bearer";
import { type Answer, type Call, endpoint, inputOf } from "./endpoint";
import { limitUses } from "./limit-uses";
import { noQuery } from "./program-query";
import { queryOf } from "./query";

type Door = (request: Request) => Promise<Response>;

/** Wraps a route handler for the team's programs, whose token must have the scope. */
export function tokenEndpoint(
  scope: Scope,
  act: (program: Program, call: Call) => Promise<Answer>,
): Door {
  return endpoint(async (call) => act(await programCalling(call, scope), call));
}

/** The same for one that is sent JSON, which is read of those only who may send it. */
export function tokenEndpointFor<Schema extends z.ZodType>(
  { scope, schema }: { scope: Scope; schema: Schema },
  act: (input: z.output<Schema>, program: Program, call: Call) => Promise<Answer>,
): Door {
  return endpoint(async (call, request) => {
    const program = await programCalling(call, scope);
    queryOf(call, noQuery);
    return act(await inputOf({ schema }, { call, request }), program, call);
  });
}

/** The program whose token a call carries, which must have the scope. */
export async function programCalling(call: Call, scope: Scope): Promise<Program> {
  const program = await knownProgram(call);
  await limitUses({ call_with_token: program.tokenId });
  ensureScope(program, scope);
  return program;
}

/** Whoever tries tokens is told to wait before long; a good one is taken all the same. */
async function knownProgram(call: Call): Promise<Program> {
  try {
    return await programWithToken(bearerToken(call), call.now);
  } catch (error) {
    const isWrong = error instanceof Refusal && error.code === "token_invalid";
    if (isWrong) await limitUses({ wrong_token_from_address: call.request.address });
    throw error;
  }
}
