import type { ThreadView } from "@/app/_domain/tickets/thread";
import type { Speech } from "@/app/_i18n/translator";
import { StatusMark } from "./status-mark";

interface Props {
  speech: Speech;
  thread: ThreadView;
  category: string | undefined;
  /** False where the page says the number elsewhere. */
  numbered?: boolean;
}

/** Number, status, and what else is worth a word: a priority that is not normal, the category. */
export function ThreadFacts({ speech, thread, category, numbered = true }: Props) {
  const { t } = speech;
  const { priority } = thread;
  return (
    <p className="facts" id="status">
      {numbered && <span>{t("ticket.number", { number: thread.number })}</span>}
      <StatusMark speech={speech} status={thread.status} />
      {priority !== "normal" && (
        <span>
          {t("priority.label")}: {t(`priority.${priority}`)}
        </span>
      )}
      {category && <span>{category}</span>}
    </p>
  );
}
