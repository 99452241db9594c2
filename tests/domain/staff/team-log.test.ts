import { beforeEach, expect, test } from "vitest";
import { acceptInvitation } from "@/app/_domain/staff/accept-invitation";
import { changeGroup, createGroup, deleteGroup, listGroups } from "@/app/_domain/staff/groups";
import { inviteStaff, listInvitations, revokeInvitation } from "@/app/_domain/staff/invite-staff";
import {
  changeAccess,
  deactivateStaff,
  listStaff,
  reactivateStaff,
} from "@/app/_domain/staff/manage-staff";
import { passwordResetLink } from "@/app/_domain/staff/reset-password";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
import { readTeamLog } from "@/app/_domain/staff/team-log";
import { testDatabase } from "../../support/database";
import { newDesk, openOne, refusalOf } from "../../support/database-rows";
import { callerWith, cheapSignIn, newEmail, newPerson, newStaff, PASSWORD } from "./team";

const { sql } = testDatabase();

const now = new Date();

beforeEach(async () => {
  cheapSignIn();
  await sql("delete from staff");
  await sql("delete from staff_groups");
  await sql("delete from audit_entries");
});

async function log() {
  const { entries } = await readTeamLog({ by: COMMAND_LINE });
  return entries
    .toReversed()
    .map(({ kind, actorName, details }) => ({ kind, by: actorName, ...details }));
}

test("what is done to people is written down with names, by whom, and once", async () => {
  const by = await newStaff({ role: "admin", name: "Mara Lind" });
  const { id, email } = await newPerson({ name: "Tom Ashby" });
  const desk = await newDesk({ name: "Lamps" });
  await sql("delete from audit_entries");
  const change = { by, staffId: id, now };
  await changeAccess({ ...change, role: "agent", deskIds: [desk.id] });
  await changeAccess({ ...change, role: "admin", deskIds: [desk.id] });
  await passwordResetLink(change);
  await deactivateStaff(change);
  await deactivateStaff(change);
  await reactivateStaff(change);
  const who = { by: "Mara Lind", name: "Tom Ashby" };
  expect(await log()).toEqual([
    { ...who, kind: "staff_desks_changed", from: null, to: ["Lamps"] },
    { ...who, kind: "staff_role_changed", from: "agent", to: "admin" },
    { ...who, kind: "reset_link_made" },
    { ...who, kind: "staff_deactivated" },
    { ...who, kind: "staff_reactivated" },
  ]);
  expect(JSON.stringify(await log())).not.toContain(email);
});

test("who comes, is invited or is invited no more is written down", async () => {
  const by = await newStaff({ role: "admin", name: "Mara Lind" });
  expect(await log()).toEqual([
    { kind: "staff_created", by: null, name: "Mara Lind", email: by.email, role: "admin" },
  ]);
  await sql("delete from audit_entries");
  const [joining, staying] = [newEmail(), newEmail()];
  const invited = { by, role: "agent", deskIds: null, now } as const;
  const { token } = await inviteStaff({ ...invited, email: joining, name: "Tom" });
  await inviteStaff({ ...invited, email: staying, name: "Ann" });
  const person = { name: "Thomas", password: PASSWORD, locale: "en", now } as const;
  await acceptInvitation({ token, ...person, caller: callerWith() });
  const [open] = await listInvitations({ by, now });
  await revokeInvitation({ by, invitationId: open?.id ?? "", now });
  expect(await log()).toEqual([
    { kind: "staff_invited", by: "Mara Lind", name: "Tom", email: joining, role: "agent" },
    { kind: "staff_invited", by: "Mara Lind", name: "Ann", email: staying, role: "agent" },
    { kind: "staff_joined", by: "Thomas", email: joining, role: "agent" },
    { kind: "invitation_revoked", by: "Mara Lind", name: "Ann", email: staying },
  ]);
});

test("what is done to groups is written down, and what stays as it was is not", async () => {
  const { id } = await newPerson({ name: "Tom Ashby" });
  await sql("delete from audit_entries");
  const by = COMMAND_LINE;
  const group = await createGroup({ by, name: "Bulbs", now });
  const change = { by, groupId: group.id, now };
  await changeGroup({ ...change, name: "Lights", staffIds: [id] });
  await changeGroup({ ...change, name: "Lights", staffIds: [id] });
  await deleteGroup(change);
  expect(await log()).toEqual([
    { kind: "group_created", by: null, name: "Bulbs" },
    { kind: "group_renamed", by: null, from: "Bulbs", to: "Lights" },
    { kind: "group_members_changed", by: null, name: "Lights", from: [], to: ["Tom Ashby"] },
    { kind: "group_deleted", by: null, name: "Lights" },
  ]);
});

test("a change of role and desks that is refused has changed neither, nor written anything", async () => {
  const by = COMMAND_LINE;
  const { id } = await newPerson({ role: "admin" });
  await sql("delete from audit_entries");
  const changing = changeAccess({ by, staffId: id, role: "agent", deskIds: [], now });
  expect(await refusalOf(changing)).toMatchObject({ code: "last_admin" });
  const [person] = await sql("select role, limited from staff where id = $1", [id]);
  expect(person).toEqual({ role: "admin", limited: false });
  expect(await log()).toEqual([]);
});

test("a group is renamed and filled in one, or neither", async () => {
  const by = COMMAND_LINE;
  const { id } = await newPerson();
  const group = await createGroup({ by, name: "Bulbs", now });
  await sql("alter table staff_group_members add constraint fail check (false) not valid");
  const changing = changeGroup({ by, groupId: group.id, name: "Lights", staffIds: [id], now });
  await expect(changing).rejects.toThrow("fail");
  await sql("alter table staff_group_members drop constraint fail");
  expect(await listGroups()).toMatchObject([{ name: "Bulbs", memberIds: [] }]);
});

test("a deed that cannot be written down is not done", async () => {
  const by = COMMAND_LINE;
  const { id } = await newPerson();
  await sql("alter table audit_entries add constraint fail check (kind <> 'staff_deactivated')");
  await expect(deactivateStaff({ by, staffId: id, now })).rejects.toThrow("fail");
  await sql("alter table audit_entries drop constraint fail");
  expect((await listStaff({ by })).find((person) => person.id === id)?.deactivatedAt).toBeNull();
});

test("the log has pages, the newest first, with desks and without tickets", async () => {
  const desk = await newDesk({ name: "Lamps" });
  await openOne(desk.token);
  await sql(
    `insert into audit_entries (id, side, kind, created_at)
     select gen_random_uuid(), 'system', 'made up', now() + place * interval '1 second'
     from generate_series(1, 60) place`,
  );
  const first = await readTeamLog({ by: COMMAND_LINE });
  const second = await readTeamLog({ by: COMMAND_LINE, after: first.next });
  expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 11, undefined]);
  expect(second.entries.at(-1)).toMatchObject({ kind: "desk_created", desk: "Lamps" });
  const times = [...first.entries, ...second.entries].map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test("the log is for those who run the team", async () => {
  const reading = readTeamLog({ by: await newStaff() });
  expect(await refusalOf(reading)).toMatchObject({ code: "not_allowed" });
});
