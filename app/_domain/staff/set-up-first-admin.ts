import { v7 as newId } from "uuid";
import { rows, transaction } from "@/prisma/client";
import type { Locale } from "../locales";
import { Refusal } from "../refusal";
import type { Caller } from "./caller";
import { INVITED_FOR_MS } from "./invite-staff";
import { checkPassword, hashPassword } from "./password";
import { type SignedIn, signIn } from "./sign-in";
import { noteStaffDeed } from "./staff-audit";
import { deriveStaffLink, staffLinkHash } from "./staff-link";
import { hasAdmin, lockTeam, writeStaff } from "./write-staff";

const DROP_EARLIER = {
  name: "drop_set_up_links",
  text: "delete from staff_invitations where email is null",
};

const MAKE = {
  name: "make_set_up_link",
  text: `insert into staff_invitations (id, token_hash, role, created_at, expires_at)
    values ($1, $2, 'admin', $3, $4)`,
};

/**
 * The token of the one link that makes the first admin, or nothing where there is an admin. A new
 * one takes the place of the one before.
 */
export async function makeSetUpLink(now: Date): Promise<string | undefined> {
  return transaction(async (tx) => {
    await lockTeam(tx);
    if (await hasAdmin(tx.rows)) return undefined;
    await tx.rows(DROP_EARLIER, []);
    const id = newId();
    const { token, hash } = deriveStaffLink(id);
    await tx.rows(MAKE, [id, hash, now, new Date(now.getTime() + INVITED_FOR_MS)]);
    return token;
  });
}

const OPEN = {
  name: "open_set_up_link",
  text: `
    select from staff_invitations where token_hash = $1 and email is null and expires_at > $2
      and not exists (select from staff where role = 'admin' and deactivated_at is null)`,
};

/** Refuses with `set_up_ended` what makes no admin: an unknown or replaced link, or a late one. */
export async function checkSetUpLink(token: string, now: Date, ask = rows): Promise<void> {
  const hash = staffLinkHash(token);
  const found = hash ? await ask(OPEN, [hash, now]) : [];
  if (found.length === 0) throw new Refusal("set_up_ended");
}

/** Makes the first admin and signs them in; of several at once, one. */
export async function setUpFirstAdmin(options: {
  token: string;
  email: string;
  name: string;
  password: string;
  locale: Locale;
  caller: Caller;
  now: Date;
}): Promise<SignedIn> {
  const { token, email, name, password, locale, caller, now } = options;
  await caller.count({ staff_link_from_address: caller.address });
  await checkSetUpLink(token, now);
  checkPassword(password, { email, name });
  const passwordHash = await hashPassword(password);
  const admin = { email, name, role: "admin", locale, deskIds: null, passwordHash } as const;
  await transaction(async (tx) => {
    await lockTeam(tx);
    await checkSetUpLink(token, now, tx.rows);
    const id = await writeStaff(tx, admin, now);
    const details = { email, role: admin.role };
    await noteStaffDeed(tx, { by: { id }, kind: "staff_joined", details, now });
    await tx.rows(DROP_EARLIER, []);
  });
  return signIn({ email, password, caller });
}
