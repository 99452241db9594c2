import { database } from "@/prisma/client";
import type { Locale } from "../locales";
import { withoutUndefined } from "../without-undefined";
import { type Notifications, notifications } from "./staff-input";

export interface ProfileChange {
  name?: string | undefined;
  locale?: Locale | undefined;
  notifications?: Notifications | undefined;
}

/** What a person of the team says of themselves; what is not given stays. */
export async function updateProfile(staff: { id: string }, change: ProfileChange): Promise<void> {
  await database().prisma.staff.update({
    where: { id: staff.id },
    data: withoutUndefined(change),
    select: { id: true },
  });
}

/** Which mails this person wants; what they never said is as it is for everybody. */
export async function readNotifications(staff: { id: string }): Promise<Notifications> {
  const kept = await database().prisma.staff.findUniqueOrThrow({
    where: { id: staff.id },
    select: { notifications: true },
  });
  return notifications.parse(kept.notifications);
}
