import { LIMITS } from "@/app/_domain/limits";
import type { StaffTicket } from "@/app/_domain/tickets/staff-ticket";
import type { Speech } from "@/app/_i18n/translator";
import { fileTexts } from "../file-texts";
import type { FilesFieldTexts } from "./form-files";
import { ticketFormTexts } from "./ticket-form-texts";
import { STATUSES, statusWord } from "./ticket-words";

export type AnswerTexts = ReturnType<typeof answerTexts>;

/** Made on the server, as those of every form. */
export function answerTexts(speech: Speech, ticket: StaffTicket) {
  const { t } = speech;
  const formTexts = ticketFormTexts(speech);
  const { status, authorName: name, authorEmail } = ticket;
  const others = STATUSES.filter((each) => each !== status);
  return {
    form: { ...formTexts, problems: { ...formTexts.problems, ...problemsOfFiles(speech) } },
    attachments: t("attachments.label"),
    files: ticket.desk.attachments ? filesTexts(speech) : undefined,
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

function filesTexts(speech: Speech): FilesFieldTexts {
  const { t, size } = speech;
  const hint = t("attachments.hint", { count: LIMITS.files, size: size(LIMITS.fileBytes) });
  return { ...fileTexts(speech), hint, kept: t("attachments.kept") };
}

/** What the server may say of a form's own files. */
function problemsOfFiles({ t, size }: Speech) {
  const name = "{file}";
  const limit = { name, size: size(LIMITS.fileBytes), count: LIMITS.files };
  return {
    file_too_large: t("attachments.problem.file_too_large", limit),
    file_empty: t("attachments.problem.file_empty", limit),
    file_cut_off: t("attachments.problem.file_cut_off", limit),
    too_many_files: t("attachments.problem.too_many_files", limit),
    files_not_allowed: t("attachments.problem.files_not_allowed", limit),
    unavailable: t("attachments.problem.unavailable", limit),
    too_many: t("attachments.problem.too_many", limit),
  };
}
