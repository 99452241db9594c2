import type { TicketMail } from "@/app/_domain/mail/unsent-mails";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import { kindWord, troubleText } from "./mail-words";

interface Props {
  speech: Speech;
  mails: TicketMail[];
  now: Date;
}

/** What became of the mails to the ticket's author, the newest first. */
export function TicketMails({ speech, mails, now }: Props) {
  const { t } = speech;
  if (mails.length === 0) return null;
  return (
    <section aria-labelledby="mails">
      <h2 id="mails">{t("staffMail.onTicket")}</h2>
      <ul className="ticket-mails">
        {mails.map((mail) => {
          const trouble = troubleText(speech, mail);
          const at = mail.sentAt ?? mail.createdAt.toISOString();
          return (
            <li key={mail.id}>
              {kindWord(speech, mail.kind)}
              <span className="hint">
                {t(`staffMail.state.${mail.state}`)} · <Moment speech={speech} at={at} now={now} />
              </span>
              {trouble && <span className="hint">{trouble}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
