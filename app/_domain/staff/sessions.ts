import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import type { Caller } from "./caller";
import { IDLE_MS, type Staff } from "./current-staff";
import { type Device, deviceOf } from "./device";
import { COOKIES, signedCookie } from "./signed-cookie";

export interface StaffSession extends Device {
  id: string;
  /** The one that asks. */
  current: boolean;
  signedInAt: Date;
  /** To within some minutes. */
  lastUsedAt: Date;
}

type Owner = Pick<Staff, "id" | "sessionId">;

const LIST = {
  name: "staff_sessions",
  text: `
    select id, user_agent as "userAgent", created_at as "signedInAt", last_used_at as "lastUsedAt"
    from staff_sessions where staff_id = $1 and expires_at > $2 and last_used_at > $3
    order by last_used_at desc, id`,
};

const END_ONE = {
  name: "end_staff_session",
  text: "delete from staff_sessions where staff_id = $1 and id::text = $2 returning id",
};

const END_OTHERS = {
  name: "end_other_staff_sessions",
  text: "delete from staff_sessions where staff_id = $1 and id <> $2",
};

/** Where this person is signed in, the latest use first. */
export async function listSessions(staff: Owner, now: Date): Promise<StaffSession[]> {
  const usedSince = new Date(now.getTime() - IDLE_MS);
  const found = await rows<Omit<StaffSession, "current"> & { userAgent: string | null }>(LIST, [
    staff.id,
    now,
    usedSince,
  ]);
  return found.map(({ userAgent, ...session }) => ({
    ...session,
    ...deviceOf(userAgent),
    current: session.id === staff.sessionId,
  }));
}

/** Ends one of one's own sessions; somebody else's is as unknown as one that never was. */
export async function endSession(staff: Owner, sessionId: string): Promise<void> {
  const ended = await rows(END_ONE, [staff.id, sessionId]);
  if (ended.length === 0) throw new Refusal("staff_session_not_found");
}

/** Signs out everywhere but here. */
export async function endOtherSessions(staff: Owner): Promise<void> {
  await rows(END_OTHERS, [staff.id, staff.sessionId]);
}

const END_REPLACED = {
  name: "end_replaced_staff_session",
  text: "delete from staff_sessions where token = $1",
};

/** After a sign-in: the session that the browser had before, whose cookie it gives up. */
export async function endReplacedSession({ cookie }: Pick<Caller, "cookie">): Promise<void> {
  const token = signedCookie(cookie, COOKIES.session);
  if (token) await rows(END_REPLACED, [token]);
}
