import type { Thread } from "@/app/_domain/tickets/read-thread-with-token";
import type { Speech } from "@/app/_i18n/translator";
import { StatusMark } from "./status-mark";

/** Number, status, and what else is worth a word: a priority that is not normal, the category. */
export function ThreadFacts({ speech, thread }: { speech: Speech; thread: Thread }) {
  const { t, locale } = speech;
  const { category, priority } = thread;
  return (
    <p className="facts" id="status">
      <span>{t("ticket.number", { number: thread.number })}</span>
      <StatusMark speech={speech} status={thread.status} />
      {priority !== "normal" && (
        <span>
          {t("priority.label")}: {t(`priority.${priority}`)}
        </span>
      )}
      {category && <span>{category.translations[locale]?.name ?? category.name}</span>}
    </p>
  );
}
