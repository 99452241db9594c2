import { rows } from "@/prisma/client";
import type { Palette } from "../desks/palette";
import { type Staff, staffSees } from "../tickets/staff";

/** A desk, and how many tickets of it the inbox shows in each view; `all` is not counted. */
export interface DeskCounts {
  id: string;
  token: string;
  name: string;
  palette: Palette;
  active: boolean;
  allOpen: number;
  unassigned: number;
  mine: number;
  waiting: number;
  snoozed: number;
  resolved: number;
}

/** Of a desk `d`, sums of what the triggers count. */
export const COUNTED = `
  select coalesce(sum(open), 0)::int as open, coalesce(sum(unassigned), 0)::int as unassigned,
    coalesce(sum(waiting), 0)::int as waiting, coalesce(sum(resolved), 0)::int as resolved
  from ticket_counts where desk_id = d.id`;

/** Of a desk `d`, what sleeps at $2: that is the team's own doing and few. */
export const ASLEEP = `
  select count(*)::int as open, count(*) filter (where t.assignee_id is null)::int as unassigned,
    count(*) filter (where t.status = 'waiting')::int as waiting
  from tickets t
  where t.desk_id = d.id and t.status <> 'resolved' and t.snoozed_until > $2`;

/** What is counted, less what sleeps. What is somebody's own is few as well. */
const COUNTS = {
  name: "inbox_counts",
  text: `
    select d.id, d.token, d.name, d.palette, d.active, c.open - s.open as "allOpen",
      c.unassigned - s.unassigned as unassigned, m.mine, c.waiting - s.waiting as waiting,
      s.open as snoozed, c.resolved
    from desks d cross join lateral (
      ${COUNTED}
    ) c cross join lateral (
      ${ASLEEP}
    ) s cross join lateral (
      select count(*)::int as mine from tickets t
      where t.assignee_id = $3 and t.desk_id = d.id and t.status in ('open', 'in_progress', 'waiting')
        and (t.snoozed_until is null or t.snoozed_until <= $2)
    ) m
    where ${staffSees("d.id")}
    order by d.position, d.created_at, d.id`,
};

/** For each desk that this member of the team may see. */
export async function countTickets(staff: Staff, now: Date): Promise<DeskCounts[]> {
  return rows<DeskCounts>(COUNTS, [staff.deskIds, now, staff.id]);
}
