import type { LogEntry } from "@/app/_domain/staff/team-log";
import type { Speech } from "@/app/_i18n/translator";
import { deskChangeText } from "./desk-change-text";

/** What was done, in words; a kind that nobody has words for is shown by its name. */
export function logText(speech: Speech, entry: LogEntry): string {
  const { t, times } = speech;
  const { kind, details, desk } = entry;
  const who = textOf(details.name) || textOf(details.email);
  const named = { who, from: textOf(details.from), to: textOf(details.to), desk: desk ?? "–" };
  switch (kind) {
    case "staff_created":
    case "staff_invited":
    case "staff_joined":
      return t(`staffLog.${kind}`, { who, role: roleWord(speech, details.role) });
    case "staff_role_changed": {
      const [from, to] = [roleWord(speech, details.from), roleWord(speech, details.to)];
      return t("staffLog.staff_role_changed", { who, from, to });
    }
    case "staff_desks_changed":
      return t("staffLog.staff_desks_changed", { who, to: listOf(speech, details.to, "desks") });
    case "group_members_changed":
      return t("staffLog.group_members_changed", {
        who,
        to: listOf(speech, details.to, "people"),
      });
    case "invitation_revoked":
    case "staff_deactivated":
    case "staff_reactivated":
    case "reset_link_made":
    case "group_created":
    case "group_renamed":
    case "group_deleted":
    case "desk_created":
    case "desk_key_shown":
      return t(`staffLog.${kind}`, named);
    case "desk_changed":
      return deskChangeText(speech, details, named.desk);
    case "client_erased":
    case "address_erased": {
      const tickets = t("staffInbox.count", { count: Number(details.tickets) || 0 });
      return t(`staffLog.${kind}`, { desk: named.desk, tickets });
    }
    case "api_token_made":
    case "api_token_revoked":
      return t(`staffApi.log.${kind}`, { who });
    case "webhook_created":
    case "webhook_changed":
    case "webhook_deleted":
    case "webhook_secret_shown":
    case "webhook_secret_renewed":
    case "webhook_switched_off":
      return t(`staffWebhooks.log.${kind}`, { who });
    case "file_infected":
      return t("attachments.logged", { desk: named.desk, virus: textOf(details.virus) });
    case "backup_restored":
      return t("staffLog.backup_restored", { when: times.exact(new Date(textOf(details.madeAt))) });
    default:
      return kind;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function roleWord({ t }: Speech, role: unknown): string {
  return role === "admin" ? t("staffTeam.role.admin") : t("staffTeam.role.agent");
}

/** Names one after another; of desks null is all of them. */
function listOf({ t, locale }: Speech, names: unknown, what: "desks" | "people"): string {
  if (!Array.isArray(names)) return t("staffTeam.reach.all");
  const none = what === "desks" ? t("staffTeam.reach.none") : t("staffTicket.nobody");
  const written = names.map(String);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(written) || none;
}
