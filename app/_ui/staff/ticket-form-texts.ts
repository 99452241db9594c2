import type { Speech } from "@/app/_i18n/translator";
import { type FormTexts, formTexts } from "./form-texts";

/** What the forms of a ticket may have to say. */
export function ticketFormTexts(speech: Speech): FormTexts {
  const { t } = speech;
  const common = formTexts(speech);
  return {
    ...common,
    problems: {
      required: t("staffTicket.problem.required"),
      too_long: t("staffTicket.problem.too_long", { limit: "{limit}", count: "{count}" }),
      unknown: t("staffTicket.problem.unknown"),
      past: t("staffTicket.problem.past"),
    },
    refusals: {
      unavailable: t("error.unavailable"),
      ticket_not_found: t("staffTicket.refusal.ticket_not_found"),
      ticket_changed_meanwhile: t("staffTicket.refusal.ticket_changed_meanwhile"),
      form_expired: t("staffTicket.refusal.form_expired"),
      not_allowed: t("staffTicket.refusal.not_allowed"),
    },
  };
}
