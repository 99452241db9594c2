import type { Locale } from "@/app/_domain/locales";
import {
  fillMail,
  forUnverified,
  type MailText,
  type MailValues,
} from "@/app/_domain/mail/fill-mail";
import type { MailTextTexts } from "./mail-text-texts";

interface Props {
  typed: MailText;
  neutral: MailText;
  values: MailValues;
  locale: Locale;
  texts: MailTextTexts;
}

/** The mail as each kind of address gets it. */
export function DeskMailPreview({ typed, neutral, values, locale, texts }: Props) {
  const unverified = forUnverified(typed, neutral);
  const isNeutral = unverified === neutral;
  return (
    <div className="preview mail-preview">
      <p>
        <strong>{texts.preview}</strong>
        <span className="hint">{texts.previewHint}</span>
      </p>
      <figure>
        <figcaption>{texts.verified}</figcaption>
        <Mail mail={fillMail(typed, values)} locale={locale} />
      </figure>
      <figure>
        <figcaption>
          {texts.unverified}
          <span className="hint">{isNeutral ? texts.neutralHint : texts.quietHint}</span>
        </figcaption>
        <Mail mail={fillMail(unverified, values)} locale={locale} />
      </figure>
    </div>
  );
}

function Mail({ mail: { subject, body }, locale }: { mail: MailText; locale: Locale }) {
  return (
    <div className="sample-text" lang={locale}>
      <p className="sample-subject">{subject}</p>
      <p className="prose">{body}</p>
    </div>
  );
}
