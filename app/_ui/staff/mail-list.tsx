import Link from "next/link";
import type { StuckMails } from "@/app/_domain/mail/send-mails-again";
import type { UnsentMail } from "@/app/_domain/mail/unsent-mails";
import type { Speech } from "@/app/_i18n/translator";
import { Moment } from "../moment";
import type { Send } from "./form-state";
import { mailFormTexts } from "./mail-form-texts";
import { MailSendMany } from "./mail-send-many";
import { kindWord, troubleText } from "./mail-words";
import { TeamDeed } from "./team-deed";

interface Props {
  speech: Speech;
  mails: UnsentMail[];
  stuck: StuckMails[];
  /** How many are still to be sent. */
  waiting: number;
  paused: boolean;
  hasServer: boolean;
  done: string | null;
  send: Record<"again" | "many" | "pause" | "resume", Send>;
  now: Date;
}

/** What reached nobody, and whether anything is sent at all. */
export function MailList({ speech, mails, stuck, waiting, done, send, now, ...state }: Props) {
  const { t } = speech;
  const texts = mailFormTexts(speech);
  return (
    <div className="settings mails">
      <title>{t("staffMail.title")}</title>
      <h1 className="text-large">{t("staffMail.title")}</h1>
      <p className="lead">{t("staffMail.lead")}</p>
      {(done === "queued" || done === "many") && (
        <p className="notice" role="status">
          {t(done === "many" ? "staffMail.many.done" : "staffMail.queued")}
        </p>
      )}
      {!state.hasServer && <p className="notice">{t("staffMail.noServer")}</p>}
      {state.paused && (
        <div className="notice">
          <p>
            {t("staffMail.paused")} {waiting > 0 && t("staffMail.waiting", { count: waiting })}
          </p>
          <TeamDeed send={send.resume} texts={texts} hidden={{}} label={t("staffMail.resume")} />
        </div>
      )}
      {mails.length === 0 ? (
        <p className="empty">{t("staffMail.settled")}</p>
      ) : (
        <ul className="people" aria-label={t("staffMail.list")}>
          {mails.map((mail) => (
            <MailRow key={mail.id} speech={speech} mail={mail} now={now}>
              <TeamDeed
                send={send.again}
                texts={texts}
                hidden={{ id: mail.id }}
                label={t("staffMail.again")}
                about={mail.recipientEmail ?? t("staffMail.toTeam")}
                plain
              />
            </MailRow>
          ))}
        </ul>
      )}
      {state.hasServer && <MailSendMany speech={speech} stuck={stuck} send={send.many} now={now} />}
      {!state.paused && (
        <TeamDeed
          send={send.pause}
          texts={texts}
          hidden={{}}
          label={t("staffMail.pauseSend")}
          ask={{ title: t("staffMail.pause"), hint: t("staffMail.pauseHint") }}
        />
      )}
    </div>
  );
}

interface RowProps {
  speech: Speech;
  mail: UnsentMail;
  now: Date;
  /** How to send it again. */
  children: React.ReactNode;
}

function MailRow({ speech, mail, now, children }: RowProps) {
  const { t } = speech;
  const { id, ticket, recipientEmail, state, isSecret, createdAt } = mail;
  const trouble = troubleText(speech, mail);
  return (
    <li>
      <div>
        <p>
          <Link href={`/staff/mails/${id}`} prefetch={false}>
            {kindWord(speech, mail.kind)}
          </Link>
          {ticket && (
            <>
              {" "}
              <Link href={`/staff/tickets/${ticket.id}`} prefetch={false}>
                {t("ticket.number", { number: ticket.number })}
              </Link>
            </>
          )}
        </p>
        <p className="hint">
          {recipientEmail ?? t("staffMail.toTeam")} · {t(`staffMail.state.${state}`)} ·{" "}
          <Moment speech={speech} at={createdAt.toISOString()} now={now} />
        </p>
        {trouble && <p className="hint">{trouble}</p>}
      </div>
      {!isSecret && children}
    </li>
  );
}
