import { rows } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import { FALLBACK, isLocale, type Locale } from "../locales";
import { Refusal } from "../refusal";
import { COOKIES, signedCookie } from "./signed-cookie";

/** A session that nobody used for so long is over. */
export const IDLE_MS = 7 * 24 * 60 * 60 * 1000;
/** How exactly the last use is known; each look would otherwise be a write. */
const NOTED_EVERY_MS = 5 * 60 * 1000;
/** So long after signing in, dangerous things need no new sign-in. */
const FRESH_MS = 60 * 60 * 1000;

/** The person of the team who is signed in. */
export interface Staff {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  locale: Locale;
  /** The desks whose tickets they see; null: all. */
  deskIds: string[] | null;
  twoFactorEnabled: boolean;
  sessionId: string;
  signedInAt: Date;
}

/** The desks of the person `s`, or null where they see all. */
export const DESK_IDS = `case when s.limited and s.role <> 'admin' then
  array(select desk_id::text from staff_desks where staff_id = s.id) end`;

const SIGNED_IN = {
  name: "staff_signed_in",
  text: `
    select s.id, s.email, s.name, s.role, s.locale, ${DESK_IDS} as "deskIds",
      s.two_factor_enabled as "twoFactorEnabled", x.id as "sessionId", x.created_at as "signedInAt",
      x.last_used_at as "lastUsedAt"
    from staff_sessions x join staff s on s.id = x.staff_id
    where x.token = $1 and x.expires_at > $2 and x.last_used_at > $3 and s.deactivated_at is null`,
};

const NOTE_USE = {
  name: "note_staff_session_use",
  text: "update staff_sessions set last_used_at = $2 where id = $1 and last_used_at < $2",
};

type SignedIn = Omit<Staff, "locale"> & { locale: string; lastUsedAt: Date };

/** Who holds this Cookie header's session; nobody where it ended, or the person was deactivated. */
export async function staffWithCookie(
  cookieHeader: string | null,
  now = new Date(),
): Promise<Staff | undefined> {
  const found = await signedIn(cookieHeader, now);
  if (!found) return undefined;
  if (now.getTime() - found.lastUsedAt.getTime() > NOTED_EVERY_MS) {
    await rows(NOTE_USE, [found.sessionId, now]);
  }
  return staffOf(found);
}

/**
 * The same for what an open page asks by itself: that is no use, or a session would live as long
 * as a forgotten window.
 */
export async function staffLeftOpen(
  cookieHeader: string | null,
  now: Date,
): Promise<Staff | undefined> {
  const found = await signedIn(cookieHeader, now);
  return found && staffOf(found);
}

async function signedIn(cookieHeader: string | null, now: Date): Promise<SignedIn | undefined> {
  const token = signedCookie(cookieHeader, COOKIES.session);
  if (!token) return undefined;
  const usedSince = new Date(now.getTime() - IDLE_MS);
  const [row] = await rows<SignedIn>(SIGNED_IN, [token, now, usedSince]);
  return row;
}

function staffOf({ lastUsedAt: _, locale, ...staff }: SignedIn): Staff {
  return { ...staff, locale: isLocale(locale) ? locale : FALLBACK };
}

/** The same, for what nobody may do who is not signed in. */
export async function signedInStaff(cookieHeader: string | null, now: Date): Promise<Staff> {
  const staff = await staffWithCookie(cookieHeader, now);
  if (!staff) throw new Refusal("signed_out");
  return staff;
}

/** Refuses with `sign_in_again` where the last sign-in was long ago. */
export function ensureFresh({ signedInAt }: Pick<Staff, "signedInAt">, now: Date): void {
  if (now.getTime() - signedInAt.getTime() > FRESH_MS) throw new Refusal("sign_in_again");
}
