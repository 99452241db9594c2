import type { Speech } from "@/app/_i18n/translator";
import { ticketFormTexts } from "./ticket-form-texts";

export type SnoozeTexts = ReturnType<typeof snoozeTexts>;

/** `until` is ISO 8601, where it sleeps. */
export function snoozeTexts(speech: Speech, until: string | null) {
  const { t, times } = speech;
  return {
    form: ticketFormTexts(speech),
    title: t("staffTicket.snooze.title"),
    hint: t("staffTicket.snooze.hint"),
    until: until ? t("staffTicket.snooze.until", { when: times.exact(new Date(until)) }) : "",
    tomorrow: t("staffTicket.snooze.tomorrow"),
    week: t("staffTicket.snooze.week"),
    date: t("staffTicket.snooze.date"),
    set: t("staffTicket.snooze.set"),
    wake: t("staffTicket.snooze.wake"),
  };
}
