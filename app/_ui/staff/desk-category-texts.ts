import type { Speech } from "@/app/_i18n/translator";
import { formTexts } from "./form-texts";

export type CategoryTexts = ReturnType<typeof categoryTexts>;

/** What the form of one category says. */
export function categoryTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    labels: {
      name: t("staffDesks.general.name"),
      code: t("staffDesks.category.code"),
      color: t("staffDesks.general.color"),
      helpText: t("staffDesks.general.helpText"),
      defaultAssigneeId: t("staffDesks.category.assignee"),
      defaultGroupId: t("staffDesks.category.group"),
    },
    codeHint: t("staffDesks.category.codeHint"),
    helpTextHint: t("staffDesks.category.helpTextHint"),
    colorHint: t("staffDesks.category.colorHint"),
    assigneeHint: t("staffDesks.category.assigneeHint"),
    nobody: t("staffDesks.category.nobody"),
    noGroup: t("staffDesks.category.noGroup"),
    pick: t("staffDesks.color.pick"),
    translations: t("staffDesks.translations"),
    translationsHint: t("staffDesks.translationsHint"),
    save: t("staffDesks.form.save"),
    add: t("staffDesks.category.add"),
  };
}

export type OrderTexts = ReturnType<typeof orderTexts>;

/** What the list says whose rows change places. */
export function orderTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    up: t("staffDesks.category.up", { name: "{name}" }),
    down: t("staffDesks.category.down", { name: "{name}" }),
    drag: t("staffDesks.category.drag"),
    moved: t("staffDesks.category.moved", { name: "{name}", place: "{place}", count: "{count}" }),
    archive: t("staffDesks.category.archive"),
    restore: t("staffDesks.category.restore"),
  };
}
