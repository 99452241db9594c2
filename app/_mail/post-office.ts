import { setTimeout as sleep } from "node:timers/promises";
import { claimMails } from "@/app/_domain/mail/claim-mails";
import { checkedAddress } from "@/app/_domain/mail/mail-address";
import { mailsOverCaps } from "@/app/_domain/mail/mail-caps";
import type { MailFacts } from "@/app/_domain/mail/mail-facts";
import { keepMailsWithoutServer, noteMailServer } from "@/app/_domain/mail/mail-server-seen";
import type { MailOutcome } from "@/app/_domain/mail/record-mail";
import { isReplyAddress } from "@/app/_domain/mail/reply-address";
import { shareMails } from "@/app/_domain/mail/share-mails";
import { firstLine } from "@/app/_domain/text";
import { composeMail, type Office } from "./compose-mail";
import { openMailLedger } from "./mail-ledger";
import type { MailServer } from "./mail-server";

const AT_ONCE = 10;
/** So that a process without a mail server leaves mails to this one. */
const SAID_MS = 10 * 60 * 1000;
const LONGEST_STOP_MS = 4_000;
const LAST_WORDS_MS = 500;

export interface PostOffice {
  /** Sends what is due, in this process once at a time. */
  sendDue(): Promise<void>;
  /** Begins no mail any more and waits for those that are under way. */
  stop(): Promise<void>;
}

interface Options extends Office {
  /** Nothing where there is none: then mails are kept, unless another process has one. */
  server: MailServer | undefined;
  /** How many mails are under way at once. */
  lanes: number;
  /** Waited for before each mail: what is more urgent goes first. */
  turn?: () => Promise<void>;
  log: (line: string) => void;
  now?: () => Date;
}

/** Takes mails out of the outbox and hands them to the mail server. */
export function createPostOffice(options: Options): PostOffice {
  const { server, lanes, turn, log, now = () => new Date() } = options;
  const record = openMailLedger(now);
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  /** Why no mail would be taken now, whichever it is; the next round tries again. */
  let away: string | undefined;
  let signInTold = false;
  let said: Date | undefined;

  function sendDue(): Promise<void> {
    again = true;
    // Whoever comes while it runs needs not wait: the round under way, or one after it, does it.
    if (running) return Promise.resolve();
    running = rounds().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function rounds(): Promise<void> {
    while (again && !stopped) {
      again = false;
      if (!server) return keepMailsWithoutServer(now());
      await sayThatItIsThere();
      away = undefined;
      await Promise.all(Array.from({ length: lanes }, () => lane(server)));
    }
  }

  async function sayThatItIsThere(): Promise<void> {
    if (said && now().getTime() - said.getTime() < SAID_MS) return;
    const moment = now();
    await noteMailServer(moment);
    said = moment;
  }

  async function lane(to: MailServer): Promise<void> {
    while (!stopped && !away) {
      const claimed = await claimMails({ limit: AT_ONCE, now: now() });
      if (claimed.length === 0) return;
      await sendAll(to, claimed);
    }
  }

  async function sendAll(to: MailServer, claimed: MailFacts[]): Promise<void> {
    const forTeam = claimed.filter(isForTeam);
    if (forTeam.length > 0) {
      await shareMails(
        forTeam.map(({ id }) => id),
        now(),
      );
      again = true;
    }
    const mails = claimed.filter((mail) => !isForTeam(mail));
    const capped = await mailsOverCaps(mails, now());
    const written: Promise<void>[] = [];
    for (const mail of mails) {
      await turn?.();
      const isCapped = capped.has(mail.id);
      const outcome = objectionTo(mail, { isCapped, now: now() }) ?? (await attempt(to, mail));
      const line = record(mail, outcome);
      // Heard below; the next mail does not wait for it.
      line.catch(() => {});
      written.push(line);
    }
    await Promise.all(written);
  }

  async function attempt(to: MailServer, mail: MailFacts): Promise<MailOutcome> {
    if (stopped) return { state: "pending" };
    if (away) return { state: "deferred", error: away };
    const message = await composeMail(mail, options, now()).catch((error: unknown) => {
      log(`Mail: ${mail.id} could not be written: ${firstLine(error)}`);
    });
    if (!message) return { state: "deferred", error: "unwritten" };
    const { from, replies } = options;
    const isRead = replies !== undefined && isReplyAddress(replies, message.to.address);
    const isOwn = mail.isOwn || isRead || message.to.address === from.address;
    if (isOwn) return { state: "failed", error: "own_address" };
    const refused = await to.send(message);
    if (!refused) {
      signInTold = false;
      return { state: "sent" };
    }
    if (refused.all) away = refused.error;
    if (refused.error === "sign_in" && !signInTold) {
      signInTold = true;
      log("Mail: the mail server refuses the sign-in of SMTP_URL");
    }
    return { state: refused.forEver ? "failed" : "deferred", error: refused.error };
  }

  async function stop(): Promise<void> {
    stopped = true;
    const ended = running?.catch(() => {});
    await Promise.race([ended, sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
    // What the server still thinks about is sent again after the next start.
    server?.close();
    await Promise.race([ended, sleep(LAST_WORDS_MS, undefined, { ref: false })]);
  }

  return { sendDue, stop };
}

function isForTeam({ recipientEmail }: MailFacts): boolean {
  return recipientEmail === null;
}

/** Why a mail is not even tried. */
function objectionTo(
  mail: MailFacts,
  { isCapped, now }: { isCapped: boolean; now: Date },
): MailOutcome | undefined {
  const { recipientEmail, isUnwanted, linkId, giveUpAt } = mail;
  if (isUnwanted) return { state: "muted" };
  if (linkId && giveUpAt && giveUpAt <= now) return { state: "failed", error: "too_late" };
  if (checkedAddress(recipientEmail ?? "") === undefined) {
    return { state: "failed", error: "bad_address" };
  }
  return isCapped ? { state: "capped", error: "too_many" } : undefined;
}
