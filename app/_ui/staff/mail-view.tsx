import Link from "next/link";
import type { MailSummary } from "@/app/_domain/mail/unsent-mails";
import type { Speech } from "@/app/_i18n/translator";
import type { Send } from "./form-state";
import { mailFormTexts } from "./mail-form-texts";
import { kindWord, troubleText } from "./mail-words";
import { TeamDeed } from "./team-deed";

interface Props {
  speech: Speech;
  mail: MailSummary & { locale: string };
  said: { subject: string; text: string };
  send: Send;
}

const UNSENT = ["failed", "deferred", "capped", "kept"];

/** One mail as its recipient would read it without HTML, and what became of it. */
export function MailView({ speech, mail, said, send }: Props) {
  const { t } = speech;
  const trouble = troubleText(speech, mail);
  return (
    <div className="settings mails">
      <title>{`${kindWord(speech, mail.kind)} – ${t("staffMail.title")}`}</title>
      <p className="above">
        <Link href="/staff/mails">{t("staffMail.all")}</Link>
      </p>
      <h1 className="text-large">{kindWord(speech, mail.kind)}</h1>
      <p className="hint">
        {t(`staffMail.state.${mail.state}`)}
        {trouble && ` · ${trouble}`}
      </p>
      <dl className="mail-head">
        <dt>{t("staffMail.to")}</dt>
        <dd>{mail.recipientEmail ?? t("staffMail.toTeam")}</dd>
        <dt>{t("staffMail.subject")}</dt>
        <dd lang={mail.locale} dir="auto">
          {said.subject}
        </dd>
      </dl>
      <pre className="sample-text" lang={mail.locale} dir="auto">
        {said.text}
      </pre>
      {mail.isSecret && (
        <p className="hint">
          {mail.kind === "own_tickets"
            ? t("staffMail.secret.tickets")
            : t("staffMail.secret.team", { team: t("staffTeam.title") })}
        </p>
      )}
      {UNSENT.includes(mail.state) && !mail.isSecret && (
        <TeamDeed
          send={send}
          texts={mailFormTexts(speech)}
          hidden={{ id: mail.id }}
          label={t("staffMail.again")}
        />
      )}
    </div>
  );
}
