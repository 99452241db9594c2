import { rows } from "@/prisma/client";
import type { Session } from "../clients/read-session";
import { numberKey } from "../desks/numbering";
import { Refusal } from "../refusal";
import { deriveLink } from "./public-link";
import { isUnread, newsSince } from "./read-mark";
import { AFTER_ALL, type Thread, threadColumns } from "./thread";
import { ACCESS } from "./ticket-access";

/** A thread, and what only the ticket's own people are told. */
export interface SessionThread extends Thread {
  /** The public link's token; nothing when the team withdrew it. */
  token: string | undefined;
  /** The team has written since this person last read. */
  unread: boolean;
  categoryCode: string | null;
  lastActivityAt: string;
}

const THREAD = {
  name: "thread_in_session",
  text: `
    select ${threadColumns("$4")}, t.id, ${isUnread("$6")} as unread,
      (select code from categories where id = t.category_id) as "categoryCode",
      to_json(t.last_activity_at) as "lastActivityAt",
      (select max(generation) from public_links where ticket_id = t.id and revoked_at is null)
        as generation
    from tickets t join desks d on d.id = t.desk_id
    left join read_marks m on m.ticket_id = t.id and m.reader_id = $5
    where ${ACCESS.session}`,
};

type ThreadRow = Omit<SessionThread, "token"> & { id: string; generation: number | null };

interface Asked {
  session: Session;
  number: string;
  before?: number | undefined;
  now: Date;
}

/**
 * A ticket of this session with a page of its messages, as `readThreadWithToken` gives them;
 * nothing where the session has none of that number.
 */
export async function findThreadInSession(options: Asked): Promise<SessionThread | undefined> {
  const { session, number, before = AFTER_ALL, now } = options;
  const access = [session.hash, now, numberKey(number)];
  const values = [...access, before, session.readerId, newsSince(now)];
  const [row] = await rows<ThreadRow>(THREAD, values);
  if (!row) return undefined;
  const { id, generation, ...thread } = row;
  return { ...thread, token: generation ? deriveLink(id, generation).token : undefined };
}

export async function readThreadInSession(options: Asked): Promise<SessionThread> {
  const thread = await findThreadInSession(options);
  if (!thread) throw new Refusal("ticket_not_found");
  return thread;
}
