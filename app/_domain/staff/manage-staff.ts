import { rows, type Transaction, transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import { Refusal } from "../refusal";
import { DESK_IDS } from "./current-staff";
import { noteStaffDeed } from "./staff-audit";
import { type Actor, ensureMay } from "./staff-rights";
import { deedsBetween, readStanding } from "./staff-standing";
import { hasAdmin, lockTeam } from "./write-staff";

/** A person of the team as the others see them. */
export interface TeamMember {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  /** The desks whose tickets they see; null: all. */
  deskIds: string[] | null;
  groupIds: string[];
  twoFactorEnabled: boolean;
  deactivatedAt: Date | null;
  /** Null where they are signed in nowhere. */
  lastUsedAt: Date | null;
}

interface Change {
  by: Actor;
  staffId: string;
  now: Date;
}

const TEAM = {
  name: "team",
  text: `
    select s.id, s.email, s.name, s.role, ${DESK_IDS} as "deskIds",
      array(select group_id::text from staff_group_members where staff_id = s.id) as "groupIds",
      s.two_factor_enabled as "twoFactorEnabled", s.deactivated_at as "deactivatedAt",
      (select max(last_used_at) from staff_sessions where staff_id = s.id) as "lastUsedAt"
    from staff s order by s.deactivated_at is not null, lower(s.name), s.id`,
};

/** Everybody, the deactivated last. */
export async function listStaff({ by }: { by: Actor }): Promise<TeamMember[]> {
  ensureMay(by, "run_team");
  return rows<TeamMember>(TEAM, []);
}

const SET_ROLE = {
  name: "set_staff_role",
  text: `update staff set role = $2::staff_role, updated_at = $3 where id::text = $1`,
};

const SET_DESKS = {
  name: "set_staff_desks",
  text: `
    with person as (
      update staff set limited = $2::uuid[] is not null, updated_at = $3 where id::text = $1
      returning id
    ), gone as (
      delete from staff_desks d using person
      where d.staff_id = person.id and not d.desk_id = any(coalesce($2::uuid[], '{}'))
    )
    insert into staff_desks (staff_id, desk_id)
    select person.id, desks.id from person join desks on desks.id = any($2::uuid[])
    on conflict do nothing`,
};

/** What somebody may do; a field that is not there stays. `deskIds`: null for all. */
export async function changeAccess(
  options: Change & { role?: StaffRole; deskIds?: string[] | null },
): Promise<void> {
  const { staffId, role, deskIds, now } = options;
  await change(options, async (tx) => {
    if (role) await tx.rows(SET_ROLE, [staffId, role, now]);
    if (deskIds !== undefined) await tx.rows(SET_DESKS, [staffId, deskIds, now]);
  });
}

const DEACTIVATE = {
  name: "deactivate_staff",
  text: `
    with person as (
      update staff set deactivated_at = coalesce(deactivated_at, $2), updated_at = $2
      where id::text = $1 returning id
    ), sessions as (
      delete from staff_sessions x using person where x.staff_id = person.id
    ), resets as (
      delete from staff_password_resets r using person where r.staff_id = person.id
    )
    select id from person`,
};

/** From now on nobody: every session ends, no sign-in works. Tickets and history stay. */
export async function deactivateStaff(options: Change): Promise<void> {
  await change(options, (tx) => tx.rows(DEACTIVATE, [options.staffId, options.now]));
}

/** A session that was being begun during the deactivation does not come back to life. */
const REACTIVATE = {
  name: "reactivate_staff",
  text: `
    with person as (
      update staff set deactivated_at = null, updated_at = $2 where id::text = $1 returning id
    ), sessions as (
      delete from staff_sessions x using person, staff s
      where x.staff_id = person.id and s.id = person.id and s.deactivated_at is not null
    )
    select id from person`,
};

export async function reactivateStaff(options: Change): Promise<void> {
  await change(options, (tx) => tx.rows(REACTIVATE, [options.staffId, options.now]));
}

/** Changes one person; `last_admin` where nobody would be left who may do everything. */
async function change(
  { by, staffId, now }: Change,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  ensureMay(by, "run_team");
  await transaction(async (tx) => {
    await lockTeam(tx);
    const before = await readStanding(tx, staffId);
    const hadAdmin = await hasAdmin(tx.rows);
    await work(tx);
    if (hadAdmin && !(await hasAdmin(tx.rows))) throw new Refusal("last_admin");
    const after = await readStanding(tx, staffId);
    for (const deed of deedsBetween(before, after)) await noteStaffDeed(tx, { ...deed, by, now });
  });
}

const ID_OF_EMAIL = { name: "staff_id_of_email", text: "select id from staff where email = $1" };

/** For the command line, which names people by their address. */
export async function staffIdOf(email: string): Promise<string> {
  const [person] = await rows<{ id: string }>(ID_OF_EMAIL, [email]);
  if (!person) throw new Refusal("staff_not_found");
  return person.id;
}
