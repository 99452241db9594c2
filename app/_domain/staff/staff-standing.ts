import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import { Refusal } from "../refusal";
import type { StaffDeed } from "./staff-audit";

/** What an admin may change of a person, as the team's log tells it. */
interface Standing {
  name: string;
  role: StaffRole;
  /** Names of the desks that an agent is limited to; null: all. */
  desks: string[] | null;
  deactivated: boolean;
}

const STANDING = {
  name: "staff_standing",
  text: `
    select s.name, s.role, s.deactivated_at is not null as deactivated, case when s.limited then
      array(select d.name from staff_desks x join desks d on d.id = x.desk_id
        where x.staff_id = s.id order by d.position, d.created_at, d.id) end as desks
    from staff s where s.id::text = $1`,
};

export async function readStanding(tx: Transaction, staffId: string): Promise<Standing> {
  const [standing] = await tx.rows<Standing>(STANDING, [staffId]);
  if (!standing) throw new Refusal("staff_not_found");
  return standing;
}

/** What was done to a person, an entry for each thing. */
export function deedsBetween(before: Standing, after: Standing): StaffDeed[] {
  const { name } = after;
  const deeds: StaffDeed[] = [];
  if (before.role !== after.role) {
    deeds.push({
      kind: "staff_role_changed",
      details: { name, from: before.role, to: after.role },
    });
  }
  if (!isDeepStrictEqual(before.desks, after.desks)) {
    const details = { name, from: before.desks, to: after.desks };
    deeds.push({ kind: "staff_desks_changed", details });
  }
  if (before.deactivated !== after.deactivated) {
    const kind = after.deactivated ? "staff_deactivated" : "staff_reactivated";
    deeds.push({ kind, details: { name } });
  }
  return deeds;
}
