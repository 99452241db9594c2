import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import type { Locale } from "../locales";
import { Refusal } from "../refusal";

export interface NewStaff {
  email: string;
  name: string;
  role: StaffRole;
  locale: Locale;
  /** Null: all. */
  deskIds: string[] | null;
  passwordHash: string;
}

const WRITE = {
  name: "write_staff",
  text: `
    with person as (
      insert into staff (id, email, name, role, locale, limited, created_at, updated_at)
      values ($1, $2, $3, $4::staff_role, $5, $6::uuid[] is not null, $7, $7)
      on conflict (email) do nothing returning id
    ), account as (
      insert into staff_accounts
        (id, staff_id, account_id, provider_id, password, created_at, updated_at)
      select $8, id, id::text, 'credential', $9, $7, $7 from person
    ), desk as (
      insert into staff_desks (staff_id, desk_id)
      select person.id, desks.id from person join desks on desks.id = any($6::uuid[])
    )
    select id from person`,
};

/** Writes a person with a password; `staff_exists` where the address is taken. Answers the id. */
export async function writeStaff(tx: Transaction, staff: NewStaff, now: Date): Promise<string> {
  const { email, name, role, locale, deskIds, passwordHash } = staff;
  const values = [newId(), email, name, role, locale, deskIds, now, newId(), passwordHash];
  const [person] = await tx.rows<{ id: string }>(WRITE, values);
  if (!person) throw new Refusal("staff_exists");
  return person.id;
}

/** Any number will do, as long as whoever changes who is an admin takes the same. */
const LOCK_TEAM = { name: "lock_team", text: "select pg_advisory_xact_lock(726318842)" };

/** Until the transaction ends, nobody else changes who is an admin. */
export async function lockTeam(tx: Transaction): Promise<void> {
  await tx.rows(LOCK_TEAM, []);
}

const AN_ADMIN = {
  name: "an_active_admin",
  text: "select from staff where role = 'admin' and deactivated_at is null limit 1",
};

export async function hasAdmin(ask: Transaction["rows"]): Promise<boolean> {
  return (await ask(AN_ADMIN, [])).length > 0;
}
