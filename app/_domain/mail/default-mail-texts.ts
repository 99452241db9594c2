import type { Locale } from "../locales";
import type { MailKind, MailText } from "./fill-mail";
import { SLAVIC } from "./slavic-mail-texts";
import { WESTERN } from "./western-mail-texts";

/** In one language. The neutral ones repeat nothing that a visitor typed. */
export type MailTexts = Record<MailKind, MailText & { neutral: MailText }>;

const TEXTS: Record<Locale, MailTexts> = { ...WESTERN, ...SLAVIC };

/** Every mail ends with the name of who sends it. */
function signed({ subject, body }: MailText): MailText {
  return { subject, body: `${body}\n\n{{desk_name}}` };
}

/** What is sent where a desk has no words of its own. */
export function defaultMailText(kind: MailKind, locale: Locale): MailText {
  return signed(TEXTS[locale][kind]);
}

/** What is sent to an address that nobody verified, where the desk's text would quote somebody. */
export function neutralMailText(kind: MailKind, locale: Locale): MailText {
  return signed(TEXTS[locale][kind].neutral);
}
