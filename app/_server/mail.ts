import { wakeDueMail } from "@/app/_domain/mail/mail-pause";
import { connectMailServer } from "@/app/_mail/mail-server";
import { createPostOffice, type PostOffice } from "@/app/_mail/post-office";
import type { Environment } from "@/app/_web/environment";

/** Mails that are under way at once, each on a connection of its own. */
const LANES = 5;
const EVERY_MS = 60_000;

/** What sends the portal's mails; without SMTP_URL it keeps them. */
export function openMail(environment: Environment, log: (line: string) => void): PostOffice {
  const { APP_URL: appUrl, SMTP_URL: url, MAIL_FROM } = environment;
  const from = MAIL_FROM ?? { name: "", address: `portal@${new URL(appUrl).hostname}` };
  const server = url ? connectMailServer({ url, connections: LANES }) : undefined;
  return createPostOffice({ server, lanes: LANES, appUrl, from, log });
}

/** Each minute, has those mails sent whose time has come; answers how to stop it. */
export function keepMailMoving(log: (line: string) => void): () => void {
  function look(): void {
    wakeDueMail(new Date()).catch((error: unknown) => {
      log(`Mail: ${String(error).split("\n", 1)[0]}`);
    });
  }

  look();
  const timer = setInterval(look, EVERY_MS);
  return () => clearInterval(timer);
}
