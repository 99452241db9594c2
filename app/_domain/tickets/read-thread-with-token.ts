import { rows } from "@/prisma/client";
import type { Refusal } from "../refusal";
import { linkHash } from "./public-link";
import { AFTER_ALL, type Thread, threadColumns } from "./thread";
import { ACCESS, linkRefusal } from "./ticket-access";

const THREAD = {
  name: "thread_with_token",
  text: `
    select ${threadColumns("$2")} from tickets t join desks d on d.id = t.desk_id
    where ${ACCESS.link}`,
};

/**
 * The newest messages before `before` (a comment's `seq`; all of them without), newest first,
 * and the newest changes of status, but for those that an answer brings along. Times are ISO 8601.
 */
export async function readThreadWithToken(
  token: string,
  before: number | undefined,
): Promise<Thread | Refusal> {
  const hash = linkHash(token);
  const [thread] = hash ? await rows<Thread>(THREAD, [hash, before ?? AFTER_ALL]) : [];
  return thread ?? linkRefusal(token);
}
