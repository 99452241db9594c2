import type { Speech } from "@/app/_i18n/translator";
import type { TicketStatus } from "@/prisma/generated/enums";

/** As `StatusMark`, in the team's words: it is not them who are waited for. */
export function TicketStatusMark({ speech, status }: { speech: Speech; status: TicketStatus }) {
  return (
    <span className={`status status-${status}`}>
      <i aria-hidden="true" />
      {speech.t(`staffTicket.status.${status}`)}
    </span>
  );
}
