import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify } from "uuid";
import { keyFor } from "../app-secret";

/** To whom a mail about a ticket was written, and so who may answer it. */
export type ReplySide = "client" | "team";

const ID_BYTES = 16;
const SEAL_BYTES = 10;
/** Letters and digits alone, for some servers change the case of what stands before the @. */
const TAG = /^[0-9a-z]{41}$/;
const TAG_LENGTH = 41;
const LONGEST_LOCAL_PART = 64;

interface Addressed {
  ticketId: string;
  side: ReplySide;
  /** The mail's recipient. */
  email: string;
}

/**
 * Where answers to one person's mails about one ticket go. `pattern` is the mailbox's address with
 * a `*` in it, as `inboundPlace` gives it.
 */
export function replyAddress(pattern: string, addressed: Addressed): string {
  const { ticketId, ...recipient } = addressed;
  const id = parse(ticketId);
  const bytes = Buffer.concat([id, sealOf(id, recipient)]);
  const tag = BigInt(`0x${bytes.toString("hex")}`)
    .toString(36)
    .padStart(TAG_LENGTH, "0");
  return pattern.replace("*", tag);
}

/** Whether a pattern leaves room for what is put into it. */
export function hasRoomForTag(pattern: string): boolean {
  const local = pattern.slice(0, pattern.lastIndexOf("@"));
  return local.length - 1 + TAG_LENGTH <= LONGEST_LOCAL_PART;
}

/**
 * The ticket that a mail to `address` from `email` answers, and on which side; nothing unless the
 * portal itself wrote this address to this sender.
 */
export function ticketAnswered(
  pattern: string,
  { address, email }: { address: string; email: string },
): Pick<Addressed, "ticketId" | "side"> | undefined {
  const tag = tagIn(pattern, address.toLowerCase());
  if (tag === undefined) return undefined;
  const hex = numberOf(tag)
    .toString(16)
    .padStart((ID_BYTES + SEAL_BYTES) * 2, "0");
  const bytes = Buffer.from(hex, "hex");
  if (bytes.length !== ID_BYTES + SEAL_BYTES) return undefined;
  const [id, seal] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
  const side = SIDES.find((each) => timingSafeEqual(sealOf(id, { side: each, email }), seal));
  return side && { ticketId: stringify(id), side };
}

const SIDES: ReplySide[] = ["client", "team"];

/** Whether it is one of the mailbox's own addresses, sealed or not. */
export function isReplyAddress(pattern: string, address: string): boolean {
  const lower = address.toLowerCase();
  const plain = pattern.replace("+*", "").toLowerCase();
  return lower === plain || tagIn(pattern, lower) !== undefined;
}

function tagIn(pattern: string, address: string): string | undefined {
  const [before = "", after = ""] = pattern.toLowerCase().split("*");
  if (!address.startsWith(before) || !address.endsWith(after)) return undefined;
  const tag = address.slice(before.length, address.length - after.length);
  return TAG.test(tag) ? tag : undefined;
}

function numberOf(tag: string): bigint {
  return [...tag].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}

function sealOf(id: Uint8Array, { side, email }: Omit<Addressed, "ticketId">): Buffer {
  return createHmac("sha256", keyFor("mail replies"))
    .update(id)
    .update(`${side} ${email.toLowerCase()}`)
    .digest()
    .subarray(0, SEAL_BYTES);
}
