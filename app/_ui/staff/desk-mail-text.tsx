import Link from "next/link";
import { LANGUAGES } from "@/app/_domain/locales";
import type { MailText } from "@/app/_domain/mail/fill-mail";
import type { MailTextSettings } from "@/app/_domain/mail/mail-texts";
import type { Speech } from "@/app/_i18n/translator";
import { DeskMailForm } from "./desk-mail-form";
import type { Send } from "./form-state";
import { mailSample, mailTextTexts } from "./mail-text-texts";
import { TeamDeed } from "./team-deed";

interface Props {
  speech: Speech;
  desk: { token: string; name: string };
  mail: MailTextSettings;
  /** What an address gets that nobody verified, where the text would quote a visitor. */
  neutral: MailText;
  accountUrl: string;
  send: { save: Send; reset: Send };
}

/** One mail in one language. */
export function DeskMailText({ speech, desk, mail, neutral, accountUrl, send }: Props) {
  const { t } = speech;
  const { isOwn, ...edited } = mail;
  const { kind, locale } = mail;
  const texts = mailTextTexts(speech);
  return (
    <>
      <p className="above">
        <Link href={`/staff/desks/${desk.token}/mail`}>{t("staffMailTexts.back")}</Link>
      </p>
      <h2 className="part-title">
        {t(`staffMailTexts.kind.${kind}`)} · <span lang={locale}>{LANGUAGES[locale]}</span>
      </h2>
      <DeskMailForm
        deskToken={desk.token}
        mail={edited}
        neutral={neutral}
        values={mailSample(mail, { deskName: desk.name, accountUrl })}
        send={send.save}
        texts={texts}
      />
      {isOwn && (
        <div className="part measure">
          <TeamDeed
            send={send.reset}
            texts={texts.form}
            hidden={{ desk: desk.token, kind, locale }}
            label={t("staffMailTexts.resetSend")}
            ask={{ title: t("staffMailTexts.reset"), hint: t("staffMailTexts.resetHint") }}
          />
        </div>
      )}
    </>
  );
}
