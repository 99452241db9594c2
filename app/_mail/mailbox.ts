import type { Readable } from "node:stream";
import { ImapFlow } from "imapflow";
import type { InboundPlace } from "@/app/_domain/mail/inbound-place";
import type { MailHead } from "@/app/_domain/mail/judge-mail";
import { firstLine } from "@/app/_domain/text";
import { readHead } from "./incoming-mail";

const CONNECT_MS = 15_000;
/** Longer than the pause after which a waiting connection is renewed. */
const SILENT_MS = 120_000;
const IDLE_MS = 60_000;

export interface UnreadMail {
  /** Its number among the mailbox's mails. */
  uid: number;
  /** In bytes. */
  size: number;
  head: MailHead;
}

export interface Mailbox {
  /** Names the mailbox, and changes where its server numbers its mails anew. */
  place: string;
  /** Some of those with numbers above `after`, lowest first. */
  unread(after: number): Promise<UnreadMail[]>;
  /** The mail as it was sent. */
  source(uid: number): Promise<Readable>;
  markRead(uid: number): Promise<void>;
  isOpen(): boolean;
  close(): void;
}

const AT_ONCE = 50;

interface Options {
  place: InboundPlace;
  /** Something came, or the connection was lost. */
  onNews: () => void;
}

/** Opens the mailbox of INBOUND_URL. */
export async function connectMailbox({ place, onNews }: Options): Promise<Mailbox> {
  const { host, port, secure, strict, user, password: pass } = place;
  const client = new ImapFlow({
    host,
    port,
    secure,
    ...(strict && !secure ? { doSTARTTLS: true } : {}),
    tls: { rejectUnauthorized: strict },
    auth: { user, pass },
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    maxIdleTime: IDLE_MS,
    autoIdleDelay: 100,
  });
  // What goes wrong is told to whoever asks.
  client.on("error", onNews);
  client.on("close", onNews);
  client.on("exists", onNews);
  await client.connect();
  const { uidValidity } = await client.mailboxOpen(place.mailbox);
  const numbering = `${user}@${host}:${port}/${place.mailbox} ${uidValidity}`;

  async function unread(after: number): Promise<UnreadMail[]> {
    // A server may tell of new mails only after some command.
    await client.noop();
    const asked = { seen: false, uid: `${after + 1}:*` };
    const found = (await client.search(asked, { uid: true })) || [];
    // The last mail is found whatever its number is.
    const uids = found.filter((uid) => uid > after).sort((a, b) => a - b);
    if (uids.length === 0) return [];
    const query = { uid: true, size: true, headers: true };
    const mails = await client.fetchAll(uids.slice(0, AT_ONCE), query, { uid: true });
    // A server may answer in any order.
    mails.sort((a, b) => a.uid - b.uid);
    return Promise.all(
      mails.map(async ({ uid, size = 0, headers = Buffer.alloc(0) }) => {
        return { uid, size, head: await readHead(headers, `${numbering} ${uid}`) };
      }),
    );
  }

  async function source(uid: number): Promise<Readable> {
    const { content } = await client.download(`${uid}`, undefined, { uid: true });
    if (!content) throw new Error("The mail is not there any more");
    return content;
  }

  return {
    place: numbering,
    unread,
    source,
    isOpen: () => client.usable,
    markRead: async (uid) =>
      void (await client.messageFlagsAdd(`${uid}`, ["\\Seen"], { uid: true })),
    close: () => client.close(),
  };
}

/** Why answers cannot be read, in a line without secrets. */
export function mailboxTrouble(error: unknown): string {
  if (!(error instanceof Error)) return "it does not answer";
  if ("authenticationFailed" in error) return "the mail server refuses the sign-in of INBOUND_URL";
  return "code" in error && error.code ? `${error.code}` : firstLine(error.message);
}
