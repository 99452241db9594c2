import type { StaffAuditEntry } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { priorityWord, statusWord } from "./ticket-words";

/** A change in words; nothing for what the messages themselves show. */
export function changeText(
  speech: Speech,
  entry: StaffAuditEntry,
  authorName: string,
): string | undefined {
  const { t } = speech;
  const { kind, details, actorName } = entry;
  const unnamed = entry.side === "client" ? authorName : t("staffTicket.system");
  const name = actorName ?? unnamed;
  const none = t("staffTicket.none");
  const named = { name, from: details.fromName ?? none, to: details.toName ?? none };
  switch (kind) {
    case "ticket_opened":
      return details.program && t("staffTicket.change.opened", { by: details.program, name });
    case "status_changed":
      return t("staffTicket.change.status_changed", { name, ...words(speech, entry, statusWord) });
    case "priority_changed":
      return t("staffTicket.change.priority_changed", {
        name,
        ...words(speech, entry, priorityWord),
      });
    case "category_changed":
      return t("staffTicket.change.category_changed", named);
    case "group_changed":
      return t("staffTicket.change.group_changed", named);
    case "assignee_changed":
      return assigneeText(speech, entry, name);
    case "snooze_changed":
      return snoozeText(speech, entry, name);
    case "link_revoked":
    case "link_renewed":
      return t(`staffTicket.change.${kind}`, { name });
    case "comment_added":
      return leftOutText(speech, entry, name);
    case "mail_muted":
      return t("staffMail.muted", { name });
    case "mail_unmuted":
      return t("staffMail.unmuted", { name });
    default:
      return undefined;
  }
}

function words(speech: Speech, { details }: StaffAuditEntry, word: typeof statusWord) {
  return { from: word(speech, details.from), to: word(speech, details.to) };
}

function leftOutText({ t }: Speech, { details }: StaffAuditEntry, name: string) {
  const files = details.leftOut?.join(", ");
  return files && t("staffTicket.change.files_left_out", { name, files });
}

function assigneeText({ t }: Speech, { details, staffId }: StaffAuditEntry, name: string): string {
  const nobody = t("staffTicket.nobody");
  if (details.to && details.to === staffId) return t("staffTicket.change.taken", { name });
  if (details.to) {
    return t("staffTicket.change.assigned", { name, to: details.toName ?? nobody });
  }
  return t("staffTicket.change.unassigned", { name, from: details.fromName ?? nobody });
}

function snoozeText({ t, times }: Speech, { details }: StaffAuditEntry, name: string): string {
  if (!details.to) return t("staffTicket.change.woken", { name });
  return t("staffTicket.change.snoozed", { name, when: times.exact(new Date(details.to)) });
}
