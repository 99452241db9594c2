import { rows } from "@/prisma/client";

/** Who may be given a ticket of a desk: the active ones who see it, as `checkedChange` has it. */
const ASSIGNEES = {
  name: "assignees_of_desk",
  text: `
    select id, name from staff s
    where deactivated_at is null and (role = 'admin' or not limited
      or exists (select from staff_desks d where d.staff_id = s.id and d.desk_id = $1))
    order by lower(name), id`,
};

/** All of the team may know them, for tickets are given to them. */
export async function listAssignees(deskId: string): Promise<{ id: string; name: string }[]> {
  return rows<{ id: string; name: string }>(ASSIGNEES, [deskId]);
}
