import { checkedAddress } from "./mail-address";
import { hasRoomForTag } from "./reply-address";

/** The mailbox that answers arrive in. */
export interface InboundPlace {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean;
  /** Encrypted with a valid certificate or not at all. */
  strict: boolean;
  user: string;
  password: string;
  mailbox: string;
  /** Its address, with a `*` where each mail's own part goes. */
  pattern: string;
}

const PORTS = { "imaps:": 993, "imap:": 143 };
const ANY_TAG = "0";

/**
 * What an INBOUND_URL says, or nothing where it names no mailbox: `imaps://user:password@host`,
 * perhaps with a port, `/Mailbox`, `?address=` where the user's name is not its address, and
 * `?tls=optional` after `imap:`. Without a `*` in the address, `+` and the part go before the `@`.
 */
export function inboundPlace(text: string): InboundPlace | undefined {
  if (!/^imaps?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, port, pathname, searchParams, username, password, hash } = new URL(
    text,
  );
  const names = [...searchParams.keys()];
  if (hash || names.some((name) => !["address", "tls"].includes(name))) return undefined;
  const user = decoded(username);
  const secret = decoded(password);
  const mailbox = decoded(pathname.slice(1));
  const pattern = patternOf(searchParams.get("address") ?? user ?? "");
  const tls = searchParams.get("tls") ?? "required";
  if (!hostname || !user || !secret || mailbox === undefined || !pattern) return undefined;
  if (!["required", "optional"].includes(tls)) return undefined;
  const secure = protocol === "imaps:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || PORTS[secure ? "imaps:" : "imap:"],
    secure,
    strict: secure || tls === "required",
    user,
    password: secret,
    mailbox: mailbox || "INBOX",
    pattern,
  };
}

function patternOf(address: string): string | undefined {
  const pattern = address.includes("*") ? address : address.replace("@", "+*@");
  const isOne = /^[^*@]+\*[^*@]*@[^*@]+$/.test(pattern);
  if (!isOne || !checkedAddress(pattern.replace("*", ANY_TAG))) return undefined;
  return hasRoomForTag(pattern) ? pattern.toLowerCase() : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
