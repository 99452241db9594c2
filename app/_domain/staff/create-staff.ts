import { transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import { FALLBACK, type Locale } from "../locales";
import { checkPassword, hashPassword } from "./password";
import { noteStaffDeed } from "./staff-audit";
import { COMMAND_LINE } from "./staff-rights";
import { writeStaff } from "./write-staff";

/** Somebody with a password from the start, for the command line; a person invites. */
export async function createStaff(options: {
  email: string;
  name: string;
  role: StaffRole;
  /** Null: all. */
  deskIds: string[] | null;
  password: string;
  locale?: Locale;
  now: Date;
}): Promise<{ id: string }> {
  const { password, now, locale = FALLBACK, ...person } = options;
  checkPassword(password, person);
  const passwordHash = await hashPassword(password);
  const { email, name, role } = person;
  return transaction(async (tx) => {
    const id = await writeStaff(tx, { ...person, locale, passwordHash }, now);
    const details = { name, email, role };
    await noteStaffDeed(tx, { by: COMMAND_LINE, kind: "staff_created", details, now });
    return { id };
  });
}
