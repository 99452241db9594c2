import type { ReactNode } from "react";
import type { ThreadView } from "@/app/_domain/tickets/thread";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  thread: ThreadView;
  /** Earlier messages stay as they are. */
  paged: boolean;
  children: ReactNode;
}

/** The conversation; a script adds what is written while the page is open. */
export function FreshMessages({ speech, thread, paged, children }: Props) {
  const { commentCount, status } = thread;
  return (
    <fresh-messages
      data-known={paged ? undefined : `${commentCount} ${status}`}
      data-text={speech.t("list.unread")}
    >
      {children}
    </fresh-messages>
  );
}
