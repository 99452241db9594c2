import { LIMITS } from "@/app/_domain/limits";
import type { Locale } from "@/app/_domain/locales";
import type { MailKind } from "@/app/_domain/mail/fill-mail";
import { type Speech, speak } from "@/app/_i18n/translator";
import { formTexts } from "./form-texts";

export type SenderTexts = ReturnType<typeof senderTexts>;

/** What the form of a desk's sender says. */
export function senderTexts(speech: Speech) {
  const { t } = speech;
  return {
    form: formTexts(speech),
    labels: {
      mailFromName: t("staffMailTexts.fromName"),
      mailFromAddress: t("staffMailTexts.fromAddress"),
    },
    title: t("staffMailTexts.sender"),
    lead: t("staffMailTexts.senderLead"),
    addressHint: t("staffMailTexts.fromAddressHint"),
    save: t("staffDesks.form.save"),
  };
}

export type MailTextTexts = ReturnType<typeof mailTextTexts>;

/** What the form of one mail's text says. */
export function mailTextTexts(speech: Speech) {
  const { t } = speech;
  const form = formTexts(speech);
  const problems = {
    unknown_mail_placeholder: t("staffMailTexts.problem.unknown_mail_placeholder", {
      name: "{name}",
    }),
    no_ticket_url: t("staffMailTexts.problem.no_ticket_url", { name: "{{ticket_url}}" }),
  };
  return {
    form: { ...form, problems: { ...form.problems, ...problems } },
    labels: { subject: t("staffMailTexts.subject"), body: t("staffMailTexts.body") },
    subjectHint: t("staffMailTexts.subjectHint", { limit: LIMITS.title }),
    bodyHint: t("staffMailTexts.bodyHint", { limit: LIMITS.content, name: "{{ticket_url}}" }),
    placeholders: t("staffMailTexts.placeholders"),
    meanings: {
      ticket_title: t("staffMailTexts.placeholder.ticket_title"),
      ticket_number: t("staffMailTexts.placeholder.ticket_number"),
      ticket_url: t("staffMailTexts.placeholder.ticket_url"),
      desk_name: t("staffMailTexts.placeholder.desk_name"),
      comment_content: t("staffMailTexts.placeholder.comment_content"),
    },
    preview: t("staffMailTexts.preview"),
    previewHint: t("staffMailTexts.previewHint"),
    verified: t("staffMailTexts.verified"),
    unverified: t("staffMailTexts.unverified"),
    neutralHint: t("staffMailTexts.neutralHint"),
    quietHint: t("staffMailTexts.quietHint"),
    save: t("staffDesks.form.save"),
  };
}

/** Made-up values for a mail, in its own language. */
export function mailSample(
  { kind, locale }: { kind: MailKind; locale: Locale },
  { deskName, accountUrl }: { deskName: string; accountUrl: string },
) {
  const { t } = speak(locale);
  return {
    ticket_title: t("staffMailTexts.sample.title"),
    ticket_number: "2616-2",
    ticket_url: `${accountUrl}/t/k3v9…`,
    desk_name: deskName,
    comment_content: t(`staffMailTexts.sample.${kind}`),
  };
}
