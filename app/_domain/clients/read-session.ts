import { v5 as idFrom } from "uuid";
import { rows } from "@/prisma/client";
import type { DeskPage } from "../desks/read-desk-page";
import { DESK_PAGE_FIELDS } from "../desks/read-desk-page";
import { isLocale, type Locale } from "../locales";
import { Refusal } from "../refusal";
import { newsSince, unreadCount } from "../tickets/read-mark";
import type { Identity } from "./identity";
import { type Person, personIn } from "./person";
import { sessionHash } from "./session-token";

/** What a session's holder may do, and on whose behalf. */
export interface Session {
  id: string;
  hash: Buffer;
  desk: DeskPage;
  clientId: string | null;
  userId: string | null;
  identity: "anonymous" | "unverified" | "verified";
  canList: boolean;
  /** As the site gave them, normalised. */
  given: Identity;
  /** The address that its link was mailed to; then it is about what was written under that. */
  email: string | null;
  /** The person, where the desk believes the site; nobody else is asked for name and e-mail. */
  person: Person | undefined;
  hostOrigin: string | null;
  locale: Locale | undefined;
  /** Whose reading marks count: the user's, the client's, the mailbox's, or the session's own. */
  readerId: string;
  /** It ran out, or a new key or a raised level ended it. Nothing may be done with it. */
  ended: boolean;
}

/** The condition under which a session `s` on its desk `d` is alive; `now` is a parameter. */
export function alive(now: string): string {
  return `s.expires_at > ${now} and s.session_epoch = d.session_epoch`;
}

const COLUMNS = `s.id, s.client_id as "clientId", s.user_id as "userId", s.identity,
  s.can_list as "canList", s.given, s.email, s.host_origin as "hostOrigin", s.locale,
  not (${alive("$2")}) as ended, json_build_object(${DESK_PAGE_FIELDS}) as desk`;

const FOUND = "from client_sessions s join desks d on d.id = s.desk_id where s.token_hash = $1";

const SESSION = { name: "session", text: `select ${COLUMNS} ${FOUND}` };

const READER = "coalesce(s.user_id, s.client_id)";
const UNREAD = unreadCount({ client: "s.client_id", reader: READER, since: "$3" });

const SESSION_WITH_UNREAD = {
  name: "session_with_unread",
  text: `select ${COLUMNS}, case when s.can_list and s.email is null then ${UNREAD} end as unread ${FOUND}`,
};

type SessionRow = Omit<Session, "hash" | "person" | "locale" | "readerId"> & {
  locale: string | null;
};

/** The session of this token, ended ones too, or nothing where there is none. */
export async function readSession(token: string, now: Date): Promise<Session | undefined> {
  const hash = sessionHash(token);
  const [row] = hash ? await rows<SessionRow>(SESSION, [hash, now]) : [];
  return hash && row && sessionFrom(row, hash);
}

/** The same, and how many of the client's tickets hold something unread, where it may list these. */
export async function readSessionWithUnread(
  token: string,
  now: Date,
): Promise<(Session & { unread: number | null }) | undefined> {
  const hash = sessionHash(token);
  const values = [hash, now, newsSince(now)];
  const [row] = hash
    ? await rows<SessionRow & { unread: number | null }>(SESSION_WITH_UNREAD, values)
    : [];
  return hash && row && { ...sessionFrom(row, hash), unread: row.unread };
}

function sessionFrom(row: SessionRow, hash: Buffer): Session {
  const { email, desk } = row;
  const believed = row.identity === "verified" || desk.securityLevel === "none";
  const mailbox = email === null ? row.id : idFrom(email, desk.id);
  return {
    ...row,
    hash,
    person: believed && email === null ? personIn(row.given) : undefined,
    locale: isLocale(row.locale) ? row.locale : undefined,
    readerId: row.userId ?? row.clientId ?? mailbox,
  };
}

/** The session, or the refusal that an unknown and an ended one both get. */
export async function sessionFor(token: string, now: Date): Promise<Session> {
  const session = await readSession(token, now);
  if (!session || session.ended) throw new Refusal("session_invalid");
  return session;
}
