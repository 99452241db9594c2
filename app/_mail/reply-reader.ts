import { receiveFile } from "@/app/_domain/attachments/receive-file";
import { LIMITS } from "@/app/_domain/limits";
import { isAutomatic } from "@/app/_domain/mail/judge-mail";
import { isMailPaused } from "@/app/_domain/mail/mail-pause";
import { mailboxMark, setMailboxMark } from "@/app/_domain/mail/mailbox-mark";
import { countUse } from "@/app/_domain/rate-limit";
import { firstLine } from "@/app/_domain/text";
import {
  commentByMail,
  findMailWriter,
  type MailWriter,
} from "@/app/_domain/tickets/comment-by-mail";
import { refusalFrom } from "@/app/_domain/unavailable";
import { foldQuotes } from "./fold-quotes";
import { type IncomingFile, readBody } from "./incoming-mail";
import type { Mailbox, UnreadMail } from "./mailbox";

/** More than mail servers pass on to each other. */
const MOST_BYTES = 64 * 1024 * 1024;
/** UTF-16 units: what nobody reads is not looked through for quotes. */
const MOST_TEXT = 500_000;

/** Why a mail is left unread, for the log. */
const WHY = {
  no_answer: "it answers no mail of this portal to its sender",
  too_large: "it is too large",
  too_many: "its ticket has had too many mails within an hour",
  refused: "it says nothing, or its ticket cannot be answered",
  unreadable: "it cannot be read",
} as const;

type Outcome = "taken" | "automatic" | keyof typeof WHY;

interface Options {
  /** The mailbox's address, as `inboundPlace` gives it. */
  pattern: string;
  /** Of the portal's own mails; desks may have others. */
  sender: string;
  log: (line: string) => void;
  now?: () => Date;
}

/**
 * Looks through the mails that came since the last time, and makes answers to tickets out of those
 * that are. Throws where mailbox, database or storage went away; the mail is looked at again then.
 */
export async function readReplies(mailbox: Mailbox, options: Options): Promise<void> {
  // A restored copy would take answers away from the portal that it is a copy of.
  if (await isMailPaused()) return;
  const left = new Map<keyof typeof WHY, number[]>();
  let after = await mailboxMark(mailbox.place);
  for (;;) {
    const mails = await mailbox.unread(after);
    const last = mails.at(-1);
    if (!last) break;
    for (const mail of mails) {
      const outcome = await take(mailbox, mail, options);
      if (outcome === "taken") await mailbox.markRead(mail.uid);
      else if (outcome !== "automatic") left.set(outcome, [...(left.get(outcome) ?? []), mail.uid]);
    }
    after = last.uid;
    await setMailboxMark({ place: mailbox.place, uid: after });
  }
  for (const [why, uids] of left) options.log(noteOf(uids, WHY[why]));
}

const NAMED = 10;

function noteOf(uids: number[], why: string): string {
  const more = uids.length > NAMED ? ` and ${uids.length - NAMED} more` : "";
  return `Replies: left unread, ${why}: mail ${uids.slice(0, NAMED).join(", ")}${more}`;
}

async function take(mailbox: Mailbox, mail: UnreadMail, options: Options): Promise<Outcome> {
  const { pattern } = options;
  const { from = "", to } = mail.head;
  const writer = await findMailWriter({ pattern, from, to });
  // An automatic answer to a mail of ours needs nobody's eyes; others are not ours to touch.
  if (isAutomatic(mail.head, pattern)) return writer ? "taken" : "automatic";
  if (!writer) return "no_answer";
  if (mail.size > MOST_BYTES) return "too_large";
  try {
    await countUse({ reply_on_ticket: writer.ticketId });
    await comment(await mailbox.source(mail.uid), mail, { ...options, writer });
    return "taken";
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal?.code === "unavailable" || !mailbox.isOpen()) throw error;
    if (refusal) return refusal.code === "too_many" ? "too_many" : "refused";
    options.log(`Replies: mail ${mail.uid}: ${firstLine(error)}`);
    return "unreadable";
  }
}

async function comment(
  source: Parameters<typeof readBody>[0],
  { head }: UnreadMail,
  { writer, sender, now = () => new Date() }: Options & { writer: MailWriter },
): Promise<void> {
  const files: { id: string; name: string }[] = [];
  const leftOut: string[] = [];

  async function receive(file: IncomingFile): Promise<void> {
    if (!writer.attachments || files.length === LIMITS.files) {
      leftOut.push(file.name);
      return;
    }
    try {
      const { content: body, ...about } = file;
      files.push(await receiveFile({ ...about, body, holder: writer.holder, now: now() }));
    } catch (error) {
      const refusal = refusalFrom(error);
      if (!refusal || refusal.code === "unavailable") throw error;
      leftOut.push(file.name);
    }
  }

  const text = (await readBody(source, receive)).slice(0, MOST_TEXT);
  const folded = foldQuotes(text, [...writer.senders, sender]);
  await commentByMail({ writer, mailId: head.id, ...folded, files, leftOut, now: now() });
}
