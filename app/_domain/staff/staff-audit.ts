import { v7 as newId } from "uuid";
import type { Transaction } from "@/prisma/client";
import type { Actor } from "./staff-rights";

/** Something done to the team; names in `details` stay readable when what they name is gone. */
export interface StaffDeed {
  /** A word such as `staff_invited`, for which the team's log has a sentence. */
  kind: string;
  details: object;
}

const NOTE = {
  name: "note_staff_deed",
  text: `
    insert into audit_entries (id, side, staff_id, actor_name, kind, details, created_at)
    values ($1, case when $2::uuid is null then 'system' else 'team' end::side, $2,
      (select name from staff where id = $2), $3, $4, $5)`,
};

/** Writes down who did what to the team, in the transaction that does it. */
export async function noteStaffDeed(
  tx: Transaction,
  deed: StaffDeed & { by: Pick<Actor, "id">; now: Date },
): Promise<void> {
  const { by, kind, details, now } = deed;
  await tx.rows(NOTE, [newId(), by.id, kind, details, now]);
}
