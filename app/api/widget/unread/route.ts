import { countUnread } from "@/app/_domain/tickets/read-mark";
import { sessionOf } from "@/app/_web/bearer";
import { endpoint } from "@/app/_web/endpoint";
import { preflight } from "@/app/_web/preflight";
import type { UnreadAnswer } from "@/app/_web/widget-answers";

export const OPTIONS = preflight("GET");

/** How many tickets hold something that this person has not read. */
export const GET = endpoint(async (call) => {
  const session = await sessionOf(call);
  const body: UnreadAnswer = { count: await countUnread(session, call.now) };
  return { body };
});
