import { rows } from "@/prisma/client";
import { type Staff, staffSees } from "../tickets/staff";

export interface StaffDesk {
  id: string;
  token: string;
  name: string;
  color: string;
}

const DESKS = {
  name: "desks_of_staff",
  text: `
    select id, token, name, color from desks where ${staffSees("id")}
    order by position, created_at, id`,
};

/** The desks that this member of the team may see, in their order. */
export async function listStaffDesks({ deskIds }: Pick<Staff, "deskIds">): Promise<StaffDesk[]> {
  return rows<StaffDesk>(DESKS, [deskIds]);
}
