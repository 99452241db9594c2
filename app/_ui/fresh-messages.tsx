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

/** The conversation; a script adds what is written meanwhile, and shows pictures in the page. */
export function FreshMessages({ speech, thread, paged, children }: Props) {
  const { commentCount, status } = thread;
  const { t } = speech;
  return (
    <fresh-messages
      data-known={paged ? undefined : `${commentCount} ${status}`}
      data-text={t("list.unread")}
    >
      <show-pictures
        data-close={t("widget.close")}
        data-next={t("attachments.nextPicture")}
        data-previous={t("attachments.previousPicture")}
      />
      {children}
    </fresh-messages>
  );
}
