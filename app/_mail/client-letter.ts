import { fillMail, type MailKind, type MailValues } from "@/app/_domain/mail/fill-mail";
import type { MailFacts } from "@/app/_domain/mail/mail-facts";
import { mailTextFor } from "@/app/_domain/mail/mail-texts";
import { muteToken } from "@/app/_domain/mail/mute-mails";
import { deriveLink } from "@/app/_domain/tickets/public-link";
import { ticketLink } from "@/app/_domain/tickets/ticket-link";
import type { Speech } from "@/app/_i18n/translator";
import type { Letter } from "./letter";

type Desk = NonNullable<MailFacts["desk"]>;
type Ticket = NonNullable<MailFacts["ticket"]>;

interface Options {
  mail: MailFacts;
  kind: MailKind;
  speech: Speech;
  appUrl: string;
  /** Null: it is only looked at, and nothing may be written for it. */
  sentAt: Date | null;
  /** Somebody reads what is answered to it. */
  answerable: boolean;
}

/** To the author of a ticket, in the desk's words; without a ticket it is a test of these. */
export async function clientLetter({
  mail,
  kind,
  speech,
  appUrl,
  sentAt,
  answerable,
}: Options): Promise<Letter> {
  const { desk, ticket } = mail;
  const { t, locale } = speech;
  if (!desk) throw new Error(`Mail ${mail.id} is of no desk`);
  const text = await mailTextFor({ desk, kind, locale, verified: ticket?.verified ?? true });
  const url = ticket
    ? await ticketUrl(desk, ticket, { appUrl, sentAt })
    : `${appUrl}/d/${desk.token}`;
  const values = ticket ? valuesOf(mail, ticket) : sampleOf(kind, speech);
  const filled = fillMail(text, { ...values, ticket_url: url, desk_name: desk.name });
  const why = t("mail.whyClient", { desk: desk.name });
  const mute = (id: string) => ({ url: muteUrl(appUrl, id), label: t("mail.mute") });
  const answer = answerable ? [{ text: t("mail.answer") }] : [];
  return {
    locale,
    ...filled,
    heading: desk.name,
    link: { url, label: t("mail.open") },
    notes: ticket ? [...answer, { text: why, link: mute(ticket.id) }] : [],
    palette: desk.palette,
  };
}

export function muteUrl(appUrl: string, ticketId: string): string {
  return `${appUrl}/t/${muteToken(ticketId)}/mute`;
}

type Values = Omit<MailValues, "ticket_url" | "desk_name">;

function valuesOf({ comment }: MailFacts, { title, number, content }: Ticket): Values {
  const said = comment?.content ?? content;
  return { ticket_title: title, ticket_number: number, comment_content: said };
}

function sampleOf(kind: MailKind, { t }: Speech): Values {
  return {
    ticket_title: t("staffMailTexts.sample.title"),
    ticket_number: "2616-2",
    comment_content: t(`staffMailTexts.sample.${kind}`),
  };
}

/** Where the link was withdrawn there is nothing to open but the desk. */
async function ticketUrl(
  desk: Desk,
  { id, number, newest }: Ticket,
  { appUrl, sentAt }: Pick<Options, "appUrl" | "sentAt">,
): Promise<string> {
  if (newest.revoked) return `${appUrl}/d/${desk.token}`;
  const derived = deriveLink(id, newest.generation);
  const isOurs = derived.hash.toString("hex") === newest.hash;
  const token = isOurs ? derived.token : await newToken(desk, number, sentAt);
  return token ? `${appUrl}/t/${token}` : `${appUrl}/d/${desk.token}`;
}

/** Of a link that an earlier APP_SECRET made nobody knows the token, so there is another one. */
async function newToken(desk: Desk, number: string, now: Date | null): Promise<string | undefined> {
  return now ? ticketLink({ deskToken: desk.token, number, now }) : undefined;
}
