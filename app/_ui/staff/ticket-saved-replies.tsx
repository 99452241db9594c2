import Link from "next/link";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  ticketId: string;
  replies: { id: string; name: string }[];
}

/** Each a link that fills the answer in. */
export function TicketSavedReplies({ speech: { t }, ticketId, replies }: Props) {
  if (replies.length === 0) return null;
  return (
    <details className="saved-replies">
      <summary>{t("staffTicket.answer.saved")}</summary>
      <p className="hint">{t("staffTicket.answer.savedHint")}</p>
      <ul>
        {replies.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/staff/tickets/${ticketId}?saved=${id}#answer`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
