import { LIMITS } from "@/app/_domain/limits";
import type { Speech } from "@/app/_i18n/translator";
import { formTexts } from "./form-texts";

export type ReplyTexts = ReturnType<typeof replyTexts>;

/** What the form of a saved reply says; `staffName` is who sees how it would read. */
export function replyTexts(speech: Speech, staffName: string) {
  const { t } = speech;
  const form = formTexts(speech);
  const gone = { reply_not_found: t("staffReplies.refusal.reply_not_found") };
  return {
    form: { ...form, refusals: { ...form.refusals, ...gone } },
    labels: {
      name: t("staffReplies.name"),
      deskId: t("staffReplies.desk"),
      content: t("staffReplies.content"),
    },
    nameHint: t("staffReplies.nameHint"),
    deskHint: t("staffReplies.deskHint"),
    contentHint: t("staffReplies.contentHint", { limit: LIMITS.content }),
    placeholders: t("staffReplies.placeholders"),
    meanings: {
      client_name: t("staffReplies.placeholder.client_name"),
      user_name: t("staffReplies.placeholder.user_name"),
      ticket_number: t("staffReplies.placeholder.ticket_number"),
      ticket_title: t("staffReplies.placeholder.ticket_title"),
      staff_name: t("staffReplies.placeholder.staff_name"),
    },
    preview: t("staffReplies.preview"),
    previewHint: t("staffReplies.previewHint"),
    sample: {
      client_name: t("staffReplies.sample.client_name"),
      user_name: t("staffReplies.sample.user_name"),
      ticket_number: "2616-2",
      ticket_title: t("staffReplies.sample.ticket_title"),
      staff_name: staffName,
    },
    save: t("staffReplies.save"),
  };
}
