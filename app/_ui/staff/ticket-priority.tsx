import type { Speech } from "@/app/_i18n/translator";
import type { TicketPriority } from "@/prisma/generated/enums";

interface Props {
  speech: Speech;
  priority: TicketPriority;
}

/** Only where it is worth a word. */
export function TicketPriorityMark({ speech: { t }, priority }: Props) {
  if (priority === "normal") return null;
  return (
    <span className={`priority priority-${priority}`}>
      <span className="sr-only">{t("priority.label")}: </span>
      {t(`priority.${priority}`)}
    </span>
  );
}
