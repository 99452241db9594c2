import type { MailFacts } from "@/app/_domain/mail/mail-facts";
import { deriveStaffLink } from "@/app/_domain/staff/staff-link";
import { oneLine } from "@/app/_domain/text";
import type { Speech } from "@/app/_i18n/translator";
import type { Letter } from "./letter";

interface Options {
  mail: MailFacts;
  speech: Speech;
  appUrl: string;
}

/** To somebody of the team: what a client wrote, and where to answer. */
export function teamLetter({
  mail,
  speech,
  appUrl,
  answerable,
}: Options & { answerable: boolean }): Letter {
  const { kind, desk, ticket, comment } = mail;
  const { t, locale } = speech;
  if (!desk || !ticket) throw new Error(`Mail ${mail.id} is of no ticket`);
  const name = comment?.authorName ?? ticket.authorName;
  const said = comment?.content ?? ticket.content;
  const news =
    kind === "ticket_arrived" ? t("mail.arrived", { name }) : t("mail.commented", { name });
  const url = `${appUrl}/staff/tickets/${ticket.id}`;
  const answer = answerable ? [{ text: t("mail.answerClient", { name: ticket.authorName }) }] : [];
  const settings = { url: `${appUrl}/staff/profile`, label: t("mail.settings") };
  return {
    locale,
    subject: oneLine(`${desk.name}: ${ticket.number} ${ticket.title}`),
    heading: desk.name,
    body: [news, said, url].join("\n\n"),
    link: { url, label: t("mail.open") },
    notes: [...answer, { text: t("mail.whyTeam"), link: settings }],
    palette: desk.palette,
  };
}

const ACCESS = { staff_invited: "invitation", password_reset: "reset" } as const;

/** The link to join the team, or to a new password; it is made of its id and kept nowhere. */
export function accessLetter(kind: keyof typeof ACCESS, { mail, speech, appUrl }: Options): Letter {
  const { t, locale } = speech;
  if (!mail.linkId) throw new Error(`Mail ${mail.id} has no link`);
  const { token } = deriveStaffLink(mail.linkId);
  const url = `${appUrl}/staff/${ACCESS[kind]}/${token}`;
  const { host } = new URL(appUrl);
  return {
    locale,
    subject: t(`mail.${kind}.subject`, { host }),
    heading: host,
    body: [
      t("mail.hello"),
      t(`mail.${kind}.text`, { host }),
      url,
      t(`mail.${kind}.otherwise`),
    ].join("\n\n"),
    link: { url, label: t(`mail.${kind}.open`) },
    notes: [],
    palette: undefined,
  };
}
