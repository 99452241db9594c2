import type { Speech } from "@/app/_i18n/translator";

/** Whose tickets somebody sees, by the names of the desks. */
export function reachText(
  { t, locale }: Speech,
  deskIds: string[] | null,
  desks: { id: string; name: string }[],
): string {
  if (deskIds === null) return t("staffTeam.reach.all");
  const names = desks.filter(({ id }) => deskIds.includes(id)).map(({ name }) => name);
  if (names.length === 0) return t("staffTeam.reach.none");
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
