import { rows } from "@/prisma/client";
import type { Staff } from "../tickets/staff";
import { DESK_IDS } from "./current-staff";

const ACTIVE = {
  name: "staff_with_email",
  text: `select s.id, s.name, s.role, ${DESK_IDS} as "deskIds" from staff s
    where lower(s.email) = $1 and s.deactivated_at is null`,
};

/** Who of the team has this address, in lower case; nobody who was deactivated. */
export async function staffWithEmail(email: string): Promise<Staff | undefined> {
  const [staff] = await rows<Staff>(ACTIVE, [email]);
  return staff;
}
