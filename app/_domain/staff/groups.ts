import { isDeepStrictEqual } from "node:util";
import { v7 as newId } from "uuid";
import { rows, type Transaction, transaction } from "@/prisma/client";
import { Refusal } from "../refusal";
import { noteStaffDeed } from "./staff-audit";
import { type Actor, ensureMay } from "./staff-rights";

export interface StaffGroup {
  id: string;
  name: string;
  memberIds: string[];
}

const LIST = {
  name: "staff_groups",
  text: `
    select g.id, g.name,
      array(select staff_id::text from staff_group_members where group_id = g.id) as "memberIds"
    from staff_groups g order by lower(g.name), g.id`,
};

/** All of the team may know the groups, for tickets are given to them. */
export async function listGroups(): Promise<StaffGroup[]> {
  return rows<StaffGroup>(LIST, []);
}

const CREATE = {
  name: "create_staff_group",
  text: `insert into staff_groups (id, name, created_at) values ($1, $2, $3)
    on conflict (name) do nothing returning id`,
};

export async function createGroup(options: {
  by: Actor;
  name: string;
  now: Date;
}): Promise<{ id: string }> {
  const { by, name, now } = options;
  ensureMay(by, "run_team");
  return transaction(async (tx) => {
    const [group] = await tx.rows<{ id: string }>(CREATE, [newId(), name, now]);
    if (!group) throw new Refusal("group_exists");
    await noteStaffDeed(tx, { by, kind: "group_created", details: { name }, now });
    return group;
  });
}

const FIND = {
  name: "staff_group_for_update",
  text: "select name from staff_groups where id::text = $1 for update",
};

const MEMBERS = {
  name: "staff_group_members",
  text: `select s.name from staff_group_members m join staff s on s.id = m.staff_id
    where m.group_id::text = $1 order by lower(s.name), s.id`,
};

const RENAME = {
  name: "rename_staff_group",
  text: `update staff_groups set name = $2
    where id::text = $1 and not exists (select from staff_groups where name = $2 and id::text <> $1)
    returning id`,
};

const SET_MEMBERS = {
  name: "set_group_members",
  text: `
    with gone as (
      delete from staff_group_members where group_id::text = $1 and not staff_id = any($2::uuid[])
    )
    insert into staff_group_members (group_id, staff_id)
    select g.id, s.id from staff_groups g join staff s on s.id = any($2::uuid[])
    where g.id::text = $1 on conflict do nothing`,
};

interface GroupChange {
  by: Actor;
  groupId: string;
  now: Date;
  name?: string;
  /** Exactly these people; who is not in the team is passed over. */
  staffIds?: string[];
}

/** What a group is called and who is in it; a field that is not there stays. */
export async function changeGroup(options: GroupChange): Promise<void> {
  const { by, groupId, name, staffIds, now } = options;
  ensureMay(by, "run_team");
  await transaction(async (tx) => {
    const from = await lockedName(tx, groupId);
    const to = name ?? from;
    if (to !== from) {
      const renamed = await tx.rows(RENAME, [groupId, to]);
      if (renamed.length === 0) throw new Refusal("group_exists");
      await noteStaffDeed(tx, { by, kind: "group_renamed", details: { from, to }, now });
    }
    if (!staffIds) return;
    const before = await memberNames(tx, groupId);
    await tx.rows(SET_MEMBERS, [groupId, staffIds]);
    const members = { from: before, to: await memberNames(tx, groupId) };
    if (isDeepStrictEqual(members.from, members.to)) return;
    const details = { name: to, ...members };
    await noteStaffDeed(tx, { by, kind: "group_members_changed", details, now });
  });
}

async function lockedName(tx: Transaction, groupId: string): Promise<string> {
  const [group] = await tx.rows<{ name: string }>(FIND, [groupId]);
  if (!group) throw new Refusal("group_not_found");
  return group.name;
}

async function memberNames(tx: Transaction, groupId: string): Promise<string[]> {
  return (await tx.rows<{ name: string }>(MEMBERS, [groupId])).map(({ name }) => name);
}

const DELETE = {
  name: "delete_staff_group",
  text: "delete from staff_groups where id::text = $1",
};

/** Its tickets and categories stay, without a group. */
export async function deleteGroup(options: {
  by: Actor;
  groupId: string;
  now: Date;
}): Promise<void> {
  const { by, groupId, now } = options;
  ensureMay(by, "run_team");
  await transaction(async (tx) => {
    const name = await lockedName(tx, groupId);
    await tx.rows(DELETE, [groupId]);
    await noteStaffDeed(tx, { by, kind: "group_deleted", details: { name }, now });
  });
}
