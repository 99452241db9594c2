import { isReplyAddress } from "./reply-address";

/** What is known of a mail before it is read. Addresses are in lower case. */
export interface MailHead {
  /** Its Message-ID; where it has none, its number among the mailbox's mails. */
  id: string;
  /** Nothing where it has no sender, or several. */
  from: string | undefined;
  /** Whom it says that it is for, and where it was delivered. */
  to: string[];
  /** What its header lines say, by their names in lower case. */
  headers: ReadonlyMap<string, string>;
}

const MARKS = ["x-autoreply", "x-autorespond", "x-auto-reply", "x-failed-recipients", "list-id"];

/**
 * Whether no person wrote it: an automatic answer, a bounce, a mailing list, or one of our own that
 * came back. Answering such a mail is how loops begin.
 */
export function isAutomatic({ from = "", headers }: MailHead, pattern: string): boolean {
  const said = (name: string) => headers.get(name)?.toLowerCase() ?? "";
  const isMarked =
    !/^(?:no\b|$)/.test(said("auto-submitted")) ||
    /^(?:bulk|junk|list|auto_reply)$/.test(said("precedence")) ||
    MARKS.some((name) => headers.has(name));
  const isBounce =
    said("return-path") === "<>" ||
    said("content-type").startsWith("multipart/report") ||
    /^(?:mailer-daemon|postmaster)@/.test(from);
  return isMarked || isBounce || isReplyAddress(pattern, from);
}
