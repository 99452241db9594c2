import { FALLBACK, isLocale } from "@/app/_domain/locales";
import { isMailKind } from "@/app/_domain/mail/fill-mail";
import type { MailAddress } from "@/app/_domain/mail/mail-address";
import type { MailFacts } from "@/app/_domain/mail/mail-facts";
import { replyAddress } from "@/app/_domain/mail/reply-address";
import { oneLine } from "@/app/_domain/text";
import { speak } from "@/app/_i18n/translator";
import { clientLetter, muteUrl } from "./client-letter";
import type { Letter, Rendered } from "./letter";
import { letterHtml } from "./letter-html";
import { letterText } from "./letter-text";
import { ownTicketsLetter } from "./own-tickets-letter";
import { accessLetter, teamLetter } from "./team-letter";

/** Whose mails these are: the portal's public address and its sender. */
export interface Office {
  appUrl: string;
  from: MailAddress;
  /** Where answers go, as `inboundPlace` gives it; nothing where nobody reads them. */
  replies?: string | undefined;
}

export interface Message extends Rendered {
  from: MailAddress;
  to: MailAddress;
  replyTo: string | undefined;
  messageId: string;
  inReplyTo: string | undefined;
  references: string[];
  headers: Record<string, string>;
}

/** What the mail says, in its own language. Without `sentAt` it is only looked at. */
export async function letterOf(
  mail: MailFacts,
  { appUrl, sentAt, replies }: Pick<Office, "appUrl" | "replies"> & { sentAt: Date | null },
): Promise<Letter> {
  const { kind } = mail;
  const speech = speak(isLocale(mail.locale) ? mail.locale : FALLBACK);
  const answerable = replies !== undefined;
  if (isMailKind(kind)) return clientLetter({ mail, kind, speech, appUrl, sentAt, answerable });
  if (kind === "own_tickets") return ownTicketsLetter({ mail, speech, appUrl, sentAt });
  if (kind === "staff_invited" || kind === "password_reset") {
    return accessLetter(kind, { mail, speech, appUrl });
  }
  if (kind === "ticket_arrived" || kind === "client_commented") {
    return teamLetter({ mail, speech, appUrl, answerable });
  }
  throw new Error(`Nobody knows how to write a mail of kind ${kind}`);
}

export function rendered(letter: Letter): Rendered {
  const subject = oneLine(letter.subject);
  return { subject, html: letterHtml(letter), text: letterText(letter) };
}

/** The whole message, the same at every attempt. */
export async function composeMail(mail: MailFacts, office: Office, now: Date): Promise<Message> {
  const { appUrl, from, replies } = office;
  const { hostname } = new URL(appUrl);
  const { desk, ticket, staffId } = mail;
  const root = ticket && `<ticket.${ticket.id}@${hostname}>`;
  const isToClient = ticket !== null && staffId === null;
  return {
    ...rendered(await letterOf(mail, { appUrl, replies, sentAt: now })),
    from: {
      name: oneLine(desk?.fromName ?? desk?.name ?? from.name),
      address: desk?.fromAddress ?? from.address,
    },
    to: { name: nameFor(mail), address: mail.recipientEmail ?? "" },
    replyTo: replies && replyTo(mail, replies),
    messageId: `<${mail.id}@${hostname}>`,
    inReplyTo: root ?? undefined,
    references: root ? [root] : [],
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(isToClient ? unsubscribe(muteUrl(appUrl, ticket.id)) : {}),
    },
  };
}

function replyTo({ ticket, staffId, recipientEmail }: MailFacts, pattern: string) {
  if (!ticket || !recipientEmail) return undefined;
  const side = staffId === null ? "client" : "team";
  return replyAddress(pattern, { ticketId: ticket.id, side, email: recipientEmail });
}

/** A name that a visitor typed does not stand in a mail to an address that nobody verified. */
function nameFor({ ticket, staffId, recipientName }: MailFacts): string {
  const isTyped = ticket !== null && !ticket.verified && staffId === null;
  return isTyped ? "" : oneLine(recipientName ?? "");
}

/** RFC 8058: mail programs offer it as a button of their own. */
function unsubscribe(url: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
