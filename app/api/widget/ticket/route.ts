import { readThreadInSession } from "@/app/_domain/tickets/read-thread-in-session";
import { threadAnswer } from "@/app/_web/answer-ticket";
import { sessionOf } from "@/app/_web/bearer";
import { endpoint } from "@/app/_web/endpoint";
import { preflight } from "@/app/_web/preflight";
import { queryOf, threadQuery } from "@/app/_web/query";
import { pathPart } from "@/app/_web/request-context";

export const OPTIONS = preflight("GET");

/** `…/tickets/<number>`: one ticket with its public comments. */
export const GET = endpoint(async (call) => {
  const session = await sessionOf(call);
  const { before } = queryOf(call, threadQuery);
  const number = pathPart(call.request, 5);
  const thread = await readThreadInSession({ session, number, before, now: call.now });
  return { body: threadAnswer(thread) };
});
