import type { StaffCategory } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";

export const STATUSES = ["open", "in_progress", "waiting", "resolved"] as const;
export const PRIORITIES = ["urgent", "high", "normal", "low"] as const;

/** What the audit trail holds, in words; nothing for what is neither. */
export function statusWord({ t }: Speech, written: string | null | undefined): string {
  const status = STATUSES.find((each) => each === written);
  return status ? t(`staffTicket.status.${status}`) : "";
}

export function priorityWord({ t }: Speech, written: string | null | undefined): string {
  const priority = PRIORITIES.find((each) => each === written);
  return priority ? t(`priority.${priority}`) : "";
}

export function categoryWord(
  { locale }: Speech,
  { name, translations }: Pick<StaffCategory, "name" | "translations">,
): string {
  return translations[locale]?.name ?? name;
}
