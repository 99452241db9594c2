import type { LogEntry } from "@/app/_domain/staff/team-log";
import type { Speech } from "@/app/_i18n/translator";

/** What was changed of a desk: its key, its categories or which of its settings. */
export function deskChangeText(
  speech: Speech,
  { changes, category, categoryOrder, added, archived }: LogEntry["details"],
  desk: string,
): string {
  const { t } = speech;
  if (categoryOrder) return t("staffLog.category_order", { desk });
  if (typeof category === "string") {
    const done = archived === undefined ? "category_changed" : archivedWord(archived);
    return t(`staffLog.${added ? "category_added" : done}`, { category, desk });
  }
  const fields = typeof changes === "object" && changes ? Object.keys(changes) : [];
  if (fields.includes("secretKey")) return t("staffLog.key_renewed", { desk });
  const names = fields.map((field) => fieldName(speech, field));
  return t("staffLog.desk_changed", {
    desk,
    fields: new Intl.ListFormat(speech.locale, { type: "conjunction" }).format(names) || "–",
  });
}

function archivedWord(archived: unknown) {
  return archived ? ("category_archived" as const) : ("category_restored" as const);
}

/** As the forms call it. */
function fieldName({ t }: Speech, field: string): string {
  switch (field) {
    case "name":
    case "description":
    case "helpText":
    case "color":
    case "locale":
    case "active":
    case "listed":
    case "numbering":
    case "position":
      return t(`staffDesks.general.${field}`);
    case "translations":
      return t("staffDesks.translations");
    case "securityLevel":
      return t("staffDesks.level.title");
    case "signatureMaxAge":
      return t("staffDesks.level.age");
    case "widgetLayout":
      return t("staffDesks.widget.layout");
    case "showRules":
      return t("staffDesks.widget.show");
    case "hideRules":
      return t("staffDesks.widget.hide");
    case "allowedOrigins":
      return t("staffDesks.widget.origins");
    default:
      return field;
  }
}
