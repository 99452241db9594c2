import type { Speech } from "@/app/_i18n/translator";

/** When somebody last used the portal; null where they are signed in nowhere. */
export function lastSeen({ t, times }: Speech, at: Date | null, now: Date): string {
  return at
    ? t("staffTeam.state.used", { when: times.relative(at, now) })
    : t("staffTeam.state.away");
}
