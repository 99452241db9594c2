import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { type Staff, seesDesk } from "./staff";

interface Named {
  id: string;
  name: string;
}

/** What may be chosen for a ticket of a desk. */
export interface TicketChoices {
  /** Who may be given it: the active ones who see it, as `checkedChange` has it. */
  people: Named[];
  groups: Named[];
  /** Saved replies, without their texts, for there may be a thousand. */
  replies: Named[];
  /** The text of the one that is asked for. */
  draft: string | null;
}

const REPLIES = "from canned_replies where (desk_id is null or desk_id = $1::uuid)";

/** One statement, for it is asked on every look at a ticket. */
const CHOICES = {
  name: "ticket_choices",
  text: `
    select
      (select coalesce(json_agg(p), '[]') from (
        select id, name from staff s
        where deactivated_at is null and (role = 'admin' or not limited
          or exists (select from staff_desks d where d.staff_id = s.id and d.desk_id = $1::uuid))
        order by lower(name), id) p) as people,
      (select coalesce(json_agg(g), '[]') from (
        select id, name from staff_groups order by lower(name), id) g) as groups,
      (select coalesce(json_agg(r), '[]') from (
        select id, name ${REPLIES} order by name, id limit 1000) r) as replies,
      (select content ${REPLIES} and id::text = $2) as draft`,
};

/** `saved` is the id of a saved reply; one of another desk is as unknown as none. */
export async function readTicketChoices(
  staff: Staff,
  { deskId, saved }: { deskId: string; saved?: string | undefined },
): Promise<TicketChoices> {
  if (!seesDesk(staff, deskId)) throw new Refusal("desk_not_found");
  const [choices] = await rows<TicketChoices>(CHOICES, [deskId, saved ?? null]);
  if (!choices) throw new Error("A select without a table answers one row");
  return choices;
}
