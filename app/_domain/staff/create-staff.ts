import { transaction } from "@/prisma/client";
import type { StaffRole } from "@/prisma/generated/enums";
import { FALLBACK, type Locale } from "../locales";
import { checkPassword, hashPassword } from "./password";
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
  const id = await transaction((tx) => writeStaff(tx, { ...person, locale, passwordHash }, now));
  return { id };
}
