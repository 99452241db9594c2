import Link from "next/link";
import { LANGUAGES, type Locale } from "@/app/_domain/locales";
import { MAIL_KINDS, type MailKind } from "@/app/_domain/mail/fill-mail";
import type { Speech } from "@/app/_i18n/translator";

interface Props {
  speech: Speech;
  deskToken: string;
  mails: { kind: MailKind; locale: Locale; isOwn: boolean }[];
}

/** Each mail in each language, and where the desk says it in its own words. */
export function DeskMailList({ speech: { t }, deskToken, mails }: Props) {
  return (
    <section className="part measure">
      <h2>{t("staffMailTexts.title")}</h2>
      <p className="lead">{t("staffMailTexts.lead")}</p>
      {MAIL_KINDS.map((kind) => (
        <section key={kind}>
          <h3>{t(`staffMailTexts.kind.${kind}`)}</h3>
          <ul className="mail-languages">
            {mails
              .filter((mail) => mail.kind === kind)
              .map(({ locale, isOwn }) => (
                <li key={locale}>
                  <Link href={`/staff/desks/${deskToken}/mail/${kind}/${locale}`} prefetch={false}>
                    <span lang={locale}>{LANGUAGES[locale]}</span>
                  </Link>
                  {isOwn && <span className="hint">{t("staffMailTexts.own")}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
