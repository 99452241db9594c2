import { v7 as newId } from "uuid";
import { rows, transaction } from "@/prisma/client";
import { Refusal } from "../refusal";
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
  ensureMay(options.by, "run_team");
  const [group] = await rows<{ id: string }>(CREATE, [newId(), options.name, options.now]);
  if (!group) throw new Refusal("group_exists");
  return group;
}

const FIND = {
  name: "staff_group_for_update",
  text: "select id from staff_groups where id::text = $1 for update",
};

const RENAME = {
  name: "rename_staff_group",
  text: `update staff_groups set name = $2
    where id::text = $1 and not exists (select from staff_groups where name = $2 and id::text <> $1)
    returning id`,
};

export async function renameGroup(options: {
  by: Actor;
  groupId: string;
  name: string;
}): Promise<void> {
  const { by, groupId, name } = options;
  ensureMay(by, "run_team");
  await transaction(async (tx) => {
    const found = await tx.rows(FIND, [groupId]);
    if (found.length === 0) throw new Refusal("group_not_found");
    const renamed = await tx.rows(RENAME, [groupId, name]);
    if (renamed.length === 0) throw new Refusal("group_exists");
  });
}

const DELETE = {
  name: "delete_staff_group",
  text: "delete from staff_groups where id::text = $1 returning id",
};

/** Its tickets and categories stay, without a group. */
export async function deleteGroup({ by, groupId }: { by: Actor; groupId: string }): Promise<void> {
  ensureMay(by, "run_team");
  const deleted = await rows(DELETE, [groupId]);
  if (deleted.length === 0) throw new Refusal("group_not_found");
}

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

/** Exactly these people; who is not in the team is passed over. */
export async function changeMembers(options: {
  by: Actor;
  groupId: string;
  staffIds: string[];
}): Promise<void> {
  ensureMay(options.by, "run_team");
  await transaction(async (tx) => {
    const found = await tx.rows(FIND, [options.groupId]);
    if (found.length === 0) throw new Refusal("group_not_found");
    await tx.rows(SET_MEMBERS, [options.groupId, options.staffIds]);
  });
}
