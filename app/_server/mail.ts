import { listenToTickets } from "@/app/_domain/inbox/ticket-events";
import type { MailAddress } from "@/app/_domain/mail/mail-address";
import { firstLine } from "@/app/_domain/text";
import { connectMailServer } from "@/app/_mail/mail-server";
import { createPostOffice, type PostOffice } from "@/app/_mail/post-office";
import type { Environment } from "@/app/_web/environment";

/** Mails that are under way at once, each on a connection of its own. */
const LANES = 5;
const EVERY_MS = 60_000;

type MailOptions = Pick<Parameters<typeof createPostOffice>[0], "log" | "turn">;

/** What sends the portal's mails; without SMTP_URL they wait or are kept. */
export function openMail(environment: Environment, options: MailOptions): PostOffice {
  const { APP_URL: appUrl, SMTP_URL: url } = environment;
  const from = senderOf(environment);
  const server = url ? connectMailServer({ url, connections: LANES }) : undefined;
  const replies = environment.INBOUND_URL?.pattern;
  return createPostOffice({ ...options, server, lanes: LANES, appUrl, from, replies });
}

/** Who mails come from where a desk names nobody. */
export function senderOf({ APP_URL, MAIL_FROM }: Environment): MailAddress {
  return MAIL_FROM ?? { name: "", address: `portal@${new URL(APP_URL).hostname}` };
}

/** What mails are written of; `missed` may have been that. */
const MAILED = ["ticket_opened", "comment_added", "missed"];

/**
 * Has mails sent as soon as a ticket says something new, and each minute those whose time has
 * come. Answers how to stop it.
 */
export async function keepMailMoving(
  mail: PostOffice,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  function look(): void {
    mail.sendDue().catch((error: unknown) => log(`Mail: ${firstLine(error)}`));
  }

  const stopListening = await listenToTickets(({ kind }) => {
    if (MAILED.includes(kind)) look();
  });
  const timer = setInterval(look, EVERY_MS);
  look();
  return async () => {
    clearInterval(timer);
    await stopListening();
  };
}
