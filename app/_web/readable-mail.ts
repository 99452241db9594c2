import type { MailFacts } from "@/app/_domain/mail/mail-facts";
import { letterOf, rendered } from "@/app/_mail/compose-mail";
import { environment } from "./environment";

/** A mail as text, for the team. A link that is its recipient's alone is not in it. */
export async function readableMail(
  mail: MailFacts,
  hidden: string,
): Promise<{ subject: string; text: string }> {
  const { APP_URL: appUrl, INBOUND_URL } = environment();
  const replies = INBOUND_URL?.pattern;
  const letter = await letterOf(mail, { appUrl, replies, sentAt: null });
  const { subject, text } = rendered(letter);
  return { subject, text: mail.linkId ? text.replaceAll(letter.link.url, `[${hidden}]`) : text };
}
