import { rows, type Statement } from "@/prisma/client";
import type { TicketStatus } from "@/prisma/generated/enums";
import { sessionHash } from "../clients/session-token";
import { numberKey } from "../desks/numbering";
import { linkHash } from "./public-link";
import { ACCESS } from "./ticket-access";

/** By what an open page tells whether it still shows all that there is. */
export interface Newest {
  commentCount: number;
  status: TicketStatus;
}

const COLUMNS = `t.comment_count as "commentCount", t.status`;

const BY_LINK = {
  name: "newest_by_link",
  text: `select ${COLUMNS} from tickets t where ${ACCESS.link}`,
};

const BY_SESSION = {
  name: "newest_in_session",
  text: `select ${COLUMNS} from tickets t where ${ACCESS.session}`,
};

/** Nothing where the link opens nothing. */
export async function newestWithToken(token: string): Promise<Newest | undefined> {
  return found(BY_LINK, [linkHash(token)]);
}

/** Nothing where the session has ended, or has no ticket of that number. */
export async function newestInSession(options: {
  sessionToken: string;
  number: string;
  now: Date;
}): Promise<Newest | undefined> {
  const { sessionToken, number, now } = options;
  return found(BY_SESSION, [sessionHash(sessionToken), now, numberKey(number)]);
}

async function found(
  statement: Statement,
  [hash, ...values]: unknown[],
): Promise<Newest | undefined> {
  const [newest] = hash ? await rows<Newest>(statement, [hash, ...values]) : [];
  return newest;
}
