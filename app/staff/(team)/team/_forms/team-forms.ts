import { z } from "zod";
import { groupName, ids, staffEmail, staffName, staffRole } from "@/app/_domain/staff/staff-input";

const id = z.uuid({ error: "unknown" });

/** Whom or what it is about. */
export const namedForm = z.object({ id });

const access = z.object({ role: staffRole });

/** The desks that are ticked; null where the person is to see them all. */
const desks = z
  .record(z.string(), z.string())
  .transform((values) => {
    const all = values.role === "admin" || values.reach === "all";
    return { deskIds: all ? null : ticked(values, "desk_") };
  })
  .pipe(z.object({ deskIds: ids.nullable() }));

export const accessForm = access.extend({ id }).and(desks);

export const inviteForm = z
  .object({ name: staffName, email: staffEmail, ...access.shape })
  .and(desks);

export const newGroupForm = z.object({ name: groupName });

const members = z
  .record(z.string(), z.string())
  .transform((values) => ({ staffIds: ticked(values, "member_") }))
  .pipe(z.object({ staffIds: ids }));

export const groupForm = z.object({ id, name: groupName }).and(members);

/** What the names of ticked boxes say after their beginning. */
function ticked(values: Record<string, string>, start: string): string[] {
  const names = Object.keys(values).filter((name) => name.startsWith(start));
  return names.map((name) => name.slice(start.length));
}
