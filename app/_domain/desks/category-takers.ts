import { database } from "@/prisma/client";
import type { Prisma } from "@/prisma/generated/client";
import { Refusal } from "../refusal";

interface Takers {
  defaultAssigneeId?: string | null;
  defaultGroupId?: string | null;
}

/** Refuses somebody who does not see the desk, and a group that there is not. */
export async function ensureTakers(
  tx: Prisma.TransactionClient,
  { deskId, defaultAssigneeId, defaultGroupId }: Takers & { deskId: string },
): Promise<void> {
  if (defaultAssigneeId) {
    const where: Prisma.StaffWhereInput = {
      id: defaultAssigneeId,
      deactivatedAt: null,
      OR: [{ role: "admin" }, { limited: false }, { desks: { some: { deskId } } }],
    };
    if ((await tx.staff.count({ where })) === 0) throw unknown("defaultAssigneeId");
  }
  if (defaultGroupId) {
    const groups = await tx.staffGroup.count({ where: { id: defaultGroupId } });
    if (groups === 0) throw unknown("defaultGroupId");
  }
}

/** By e-mail and by name; what is not given stays open. */
export async function takersNamed(named: {
  assignee?: string | undefined;
  group?: string | undefined;
}): Promise<Takers> {
  const { prisma } = database();
  const takers: Takers = {};
  if (named.assignee !== undefined) {
    const email = named.assignee.trim().toLowerCase();
    const staff = await prisma.staff.findUnique({ where: { email } });
    if (!staff) throw new Refusal("staff_not_found");
    takers.defaultAssigneeId = staff.id;
  }
  if (named.group !== undefined) {
    const group = await prisma.staffGroup.findUnique({ where: { name: named.group } });
    if (!group) throw new Refusal("group_not_found");
    takers.defaultGroupId = group.id;
  }
  return takers;
}

function unknown(field: keyof Takers): Refusal {
  return new Refusal("invalid", { fields: { [field]: { code: "unknown" } } });
}

/** Who gets a new ticket of the category $8: nobody who has gone, or no longer sees the desk. */
export const ASSIGNEE = `
  select s.id from categories c join staff s on s.id = c.default_assignee_id
  where c.id = $8::uuid and s.deactivated_at is null and (s.role = 'admin' or not s.limited
    or exists (select from staff_desks d where d.staff_id = s.id and d.desk_id = c.desk_id))`;

export const GROUP = "select default_group_id from categories where id = $8::uuid";

/** Tells in the trail of the new `ticket` whom the portal gave it to; $26 and $27 are new ids. */
export const GIVEN = `
  insert into audit_entries (id, ticket_id, desk_id, side, kind, details, created_at)
  select $26::uuid, t.id, t.desk_id, 'system'::side, 'assignee_changed',
    jsonb_build_object('from', null, 'to', s.id, 'toName', s.name), $12::timestamptz
  from ticket t join staff s on s.id = t.assignee_id
  union all
  select $27::uuid, t.id, t.desk_id, 'system'::side, 'group_changed',
    jsonb_build_object('from', null, 'to', g.id, 'toName', g.name), $12::timestamptz
  from ticket t join staff_groups g on g.id = t.group_id`;
