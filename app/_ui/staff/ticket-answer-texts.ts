import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { ticketFormTexts } from "./ticket-form-texts";
import { STATUSES, statusWord } from "./ticket-words";

export type AnswerTexts = ReturnType<typeof answerTexts>;

/** Made on the server, as those of every form. */
export function answerTexts(speech: Speech, ticket: StaffTicket) {
  const { t } = speech;
  const { status, authorName: name, authorEmail } = ticket;
  const others = STATUSES.filter((each) => each !== status);
  return {
    form: ticketFormTexts(speech),
    title: t("staffTicket.answer.title"),
    kind: t("staffTicket.answer.kind"),
    leaveIn: t("staffTicket.answer.leaveIn"),
    statuses: {
      "": t("staffTicket.answer.asItIs", { status: statusWord(speech, status) }),
      ...Object.fromEntries(others.map((each) => [each, statusWord(speech, each)])),
    },
    reply: {
      choice: t("staffTicket.answer.reply"),
      label: t("staffTicket.answer.replyText"),
      hint: authorEmail
        ? t("staffTicket.answer.replyMailed", { name })
        : t("staffTicket.answer.replyShown", { name }),
      send: t("staffTicket.answer.send"),
    },
    note: {
      choice: t("staffTicket.answer.note"),
      label: t("staffTicket.answer.noteText"),
      hint: t("staffTicket.answer.noteHint"),
      send: t("staffTicket.answer.sendNote"),
    },
  };
}
