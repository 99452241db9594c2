import { createTransport } from "nodemailer";
import type { Message } from "./compose-mail";
import { type Refused, refusedBy } from "./refused-by";

/** Milliseconds of silence that are borne. */
export interface Patience {
  connectMs: number;
  greetingMs: number;
  socketMs: number;
}

const PATIENCE: Patience = { connectMs: 10_000, greetingMs: 10_000, socketMs: 60_000 };
/** Less than a server waits for the next mail before it hangs up. */
const IDLE_MS = 20_000;

export interface MailServer {
  /** What went wrong, or nothing where the server has taken the mail over. */
  send(message: Message): Promise<Refused | undefined>;
  close(): void;
}

interface Options {
  /** `smtp:` or `smtps:`, with sign-in where one is needed. */
  url: string;
  connections: number;
  patience?: Partial<Patience>;
}

/** The mail server of SMTP_URL, with some connections that are kept for one mail after another. */
export function connectMailServer({ url, connections, patience }: Options): MailServer {
  const { connectMs, greetingMs, socketMs } = { ...PATIENCE, ...patience };
  const pool = createTransport({
    ...transportOptions(url),
    pool: true,
    maxConnections: connections,
    maxMessages: 1000,
    // What a broken connection was about is tried again by the outbox, and counted there.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: connectMs,
    greetingTimeout: greetingMs,
    dnsTimeout: connectMs,
    socketTimeout: socketMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // What goes wrong is told to whoever sends.
  pool.on("error", () => {});
  return {
    close: () => pool.close(),
    async send(message) {
      try {
        await pool.sendMail(mailOf(message));
        return undefined;
      } catch (error) {
        return refusedBy(error);
      }
    },
  };
}

/**
 * Without `smtps:` a connection is encrypted where the server offers it; with `?tls=required`, or a
 * sign-in that others could read, it is encrypted with a valid certificate or not at all.
 */
export function transportOptions(url: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  const tls = searchParams.get("tls") ?? (username ? "required" : "optional");
  const strict = secure || tls === "required";
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: strict && !secure,
    tls: { rejectUnauthorized: strict },
    ...(username ? { auth } : {}),
  };
}

function mailOf({ from, to, replyTo, references, inReplyTo, ...message }: Message) {
  return {
    ...message,
    from,
    to,
    envelope: { from: from.address, to: [to.address] },
    references,
    ...(replyTo ? { replyTo } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
  };
}
