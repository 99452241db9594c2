import { beginMailedSession } from "@/app/_domain/clients/begin-mailed-session";
import { deriveSessionToken } from "@/app/_domain/clients/session-token";
import type { MailFacts } from "@/app/_domain/mail/mail-facts";
import type { Speech } from "@/app/_i18n/translator";
import type { Letter } from "./letter";

interface Options {
  mail: MailFacts;
  speech: Speech;
  appUrl: string;
  /** Null: it is only looked at, and its link opens nothing. */
  sentAt: Date | null;
}

/** To whoever reads the mailbox: the way to the tickets written under this address. */
export async function ownTicketsLetter(options: Options): Promise<Letter> {
  const { mail, speech, appUrl, sentAt } = options;
  const { t, locale } = speech;
  const { desk, linkId, recipientEmail: email } = mail;
  if (!desk || !linkId || !email) throw new Error(`Mail ${mail.id} has no link to a list`);
  if (sentAt) await beginMailedSession({ linkId, deskId: desk.id, email, locale, now: sentAt });
  const url = `${appUrl}/w/${deriveSessionToken(linkId).token}`;
  const again = `${appUrl}/d/${desk.token}/mine`;
  const name = { desk: desk.name };
  return {
    locale,
    subject: t("mine.mail.subject", name),
    heading: desk.name,
    body: [t("mail.hello"), t("mine.mail.text", name), url, t("mine.mail.otherwise")].join("\n\n"),
    link: { url, label: t("mine.mail.open") },
    notes: [{ text: t("mine.mail.later"), link: { url: again, label: t("mine.again") } }],
    palette: desk.palette,
  };
}
