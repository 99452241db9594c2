import { v7 as newId } from "uuid";
import { rows, type Transaction, transaction } from "@/prisma/client";
import { Refusal } from "../refusal";
import type { Caller } from "./caller";
import { ensureFresh, type Staff } from "./current-staff";
import { checkPassword, hashPassword } from "./password";
import { noteStaffDeed } from "./staff-audit";
import { staffEmail } from "./staff-input";
import { deriveStaffLink, staffLinkHash } from "./staff-link";
import { staffLinkMail } from "./staff-link-mail";
import { ensureMay } from "./staff-rights";

const GOOD_FOR_MS = 60 * 60 * 1000;

const RESET_MAIL = staffLinkMail({
  kind: "password_reset",
  from: "person, reset",
  linkId: "reset.id",
  email: "person.email",
  name: "person.name",
  locale: "person.locale",
  at: "$4",
  until: "$5",
});

/** One statement for a known and an unknown person, so that both take the same time. */
const REQUEST = {
  name: "request_password_reset",
  text: `
    with person as (
      select id, email, name, locale from staff
      where (email = $3 or id::text = $3) and deactivated_at is null
    ), reset as (
      insert into staff_password_resets (id, token_hash, staff_id, created_at, expires_at)
      select $1, $2, id, $4, $5 from person returning id
    ), mail as (
      ${RESET_MAIL}
    )
    select person.name from reset cross join person`,
};

/** Says nothing, whether or not somebody of the team has this address. */
export async function requestPasswordReset(options: {
  email: string;
  caller: Caller;
  now: Date;
}): Promise<void> {
  const { caller, now } = options;
  const email = staffEmail.safeParse(options.email).data;
  await caller.count({
    reset_from_address: caller.address,
    reset_of_email: email ?? options.email,
  });
  await writeReset({ rows }, email ?? "", now);
}

/** The token of a link to a new password, for an admin to hand over. */
export async function passwordResetLink(options: {
  by: Staff;
  staffId: string;
  now: Date;
}): Promise<string> {
  const { by, staffId, now } = options;
  ensureMay(by, "run_team");
  ensureFresh(by, now);
  return transaction(async (tx) => {
    const reset = await writeReset(tx, staffId, now);
    if (!reset) throw new Refusal("staff_not_found");
    const details = { name: reset.name };
    await noteStaffDeed(tx, { by, kind: "reset_link_made", details, now });
    return reset.token;
  });
}

/** `whom` is an address or an id. */
async function writeReset(
  tx: Transaction,
  whom: string,
  now: Date,
): Promise<{ token: string; name: string } | undefined> {
  const id = newId();
  const { token, hash } = deriveStaffLink(id);
  const expiresAt = new Date(now.getTime() + GOOD_FOR_MS);
  const [written] = await tx.rows<{ name: string }>(REQUEST, [id, hash, whom, now, expiresAt]);
  return written && { token, name: written.name };
}

const GOOD = "r.token_hash = $1 and r.expires_at > $2 and s.deactivated_at is null";

const READ = {
  name: "open_password_reset",
  text: `select s.email, s.name from staff_password_resets r join staff s on s.id = r.staff_id
    where ${GOOD}`,
};

/** The new password, and an end to all that was begun with the old one. */
const RESET = {
  name: "reset_password",
  text: `
    with used as (
      delete from staff_password_resets r using staff s where s.id = r.staff_id and ${GOOD}
      returning r.staff_id as id
    ), others as (
      delete from staff_password_resets r using used where r.staff_id = used.id and r.token_hash <> $1
    ), sessions as (
      delete from staff_sessions x using used where x.staff_id = used.id
    ), challenges as (
      delete from staff_verifications v using used where v.value = used.id::text
    )
    update staff_accounts a set password = $3, updated_at = $2 from used
    where a.staff_id = used.id and a.provider_id = 'credential' returning a.staff_id`,
};

/** Whose password the link changes; `reset_ended` for a link that was used, or is none or too old. */
export async function readPasswordReset(
  token: string,
  now: Date,
): Promise<{ email: string; name: string }> {
  const hash = staffLinkHash(token);
  const [person] = hash ? await rows<{ email: string; name: string }>(READ, [hash, now]) : [];
  if (!person) throw new Refusal("reset_ended");
  return person;
}

/** Sets the password and ends every session; the person signs in anew, second factor and all. */
export async function resetPassword(options: {
  token: string;
  password: string;
  caller: Caller;
  now: Date;
}): Promise<void> {
  const { token, password, caller, now } = options;
  await caller.count({ staff_link_from_address: caller.address });
  checkPassword(password, await readPasswordReset(token, now));
  const values = [staffLinkHash(token), now, await hashPassword(password)];
  const reset = await transaction((tx) => tx.rows(RESET, values));
  if (reset.length === 0) throw new Refusal("reset_ended");
}
