import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  ticketId: string;
  replies: { id: string; name: string }[];
}

/** Each a link that fills the answer in, and the way to where they are written. */
export function TicketSavedReplies({ speech: { t }, ticketId, replies }: Props) {
  return (
    <details className="saved-replies">
      <summary>{t("staffTicket.answer.saved")}</summary>
      <p className="hint">
        {t(replies.length > 0 ? "staffTicket.answer.savedHint" : "staffReplies.none")}
      </p>
      <ul>
        {replies.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/staff/tickets/${ticketId}?saved=${id}#answer`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/staff/replies" prefetch={false}>
          {t("staffReplies.manage")}
        </Link>
      </p>
    </details>
  );
}
