import type { Speech } from "@/app/_i18n/translator";
import type { TicketStatus } from "@/prisma/generated/enums";

/** A status is a word with a shape, which `look.css` draws; colour only helps. */
export function StatusMark({ speech, status }: { speech: Speech; status: TicketStatus }) {
  return (
    <span className={`status status-${status}`}>
      <i aria-hidden="true" />
      {speech.t(`status.${status}`)}
    </span>
  );
}
