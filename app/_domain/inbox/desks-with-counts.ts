import { rows } from "@/prisma/client";
import { type Staff, staffSees } from "../tickets/staff";
import { ASLEEP, COUNTED } from "./count-tickets";

/** A desk as the list of the settings shows it; `all` are its tickets, the sleeping ones too. */
export interface DeskWithCounts {
  id: string;
  token: string;
  name: string;
  description: string;
  color: string;
  active: boolean;
  listed: boolean;
  all: number;
  open: number;
  unassigned: number;
}

const DESKS = {
  name: "desks_with_counts",
  text: `
    select d.id, d.token, d.name, d.description, d.color, d.active, d.listed,
      c.open + c.resolved as all, c.open - s.open as open, c.unassigned - s.unassigned as unassigned
    from desks d cross join lateral (
      ${COUNTED}
    ) c cross join lateral (
      ${ASLEEP}
    ) s
    where ${staffSees("d.id")}
    order by d.position, d.created_at, d.id`,
};

/** In the order of the help centre; open and unassigned are what the inbox shows now. */
export async function desksWithCounts(
  { deskIds }: Pick<Staff, "deskIds">,
  now: Date,
): Promise<DeskWithCounts[]> {
  return rows<DeskWithCounts>(DESKS, [deskIds, now]);
}
