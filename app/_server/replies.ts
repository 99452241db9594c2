import { setTimeout as sleep } from "node:timers/promises";
import type { Mailbox } from "@/app/_mail/mailbox";
import type { Environment } from "@/app/_web/environment";
import { senderOf } from "./mail";

/** However quiet a mailbox is, it is looked through so often. */
const EVERY_MS = 60_000;
/** Pauses before the first new try, the second and so on; the last one from then on. */
const PAUSES_MS = [2_000, 10_000, 60_000, 300_000];
const LONGEST_STOP_MS = 4_000;

/**
 * Reads answers to mails out of the mailbox of INBOUND_URL as they come, and goes on trying while
 * it cannot be reached. Does nothing without one. Answers how to stop it.
 */
export function keepReadingReplies(
  environment: Environment,
  log: (line: string) => void,
): () => Promise<void> {
  const { INBOUND_URL: place } = environment;
  if (!place) return async () => {};
  const { pattern } = place;
  const sender = senderOf(environment).address;
  let stopped = false;
  let failures = 0;
  let mailbox: Mailbox | undefined;
  let wake = () => {};
  let reading = false;
  let hasNews = false;

  function news(): void {
    if (!reading) return;
    hasNews = true;
    wake();
  }

  /** Until something comes, or the time is over. */
  async function quiet(longestMs: number): Promise<void> {
    if (!hasNews && !stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, longestMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    hasNews = false;
  }

  async function read(): Promise<void> {
    // Only now, for most portals have no mailbox, and its libraries take memory.
    const { connectMailbox } = await import("@/app/_mail/mailbox");
    const { readReplies } = await import("@/app/_mail/reply-reader");
    if (!place || stopped) return;
    mailbox = await connectMailbox({ place, onNews: news });
    reading = true;
    while (!stopped && mailbox.isOpen()) {
      await readReplies(mailbox, { pattern, sender, log });
      if (failures > 0) log("Replies: answers are read again");
      failures = 0;
      await quiet(EVERY_MS);
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await read().catch(tell);
      reading = false;
      hasNews = false;
      mailbox?.close();
      await quiet(PAUSES_MS[Math.max(failures - 1, 0)] ?? PAUSES_MS.at(-1) ?? 0);
    }
  }

  async function tell(error: unknown): Promise<void> {
    failures += 1;
    if (failures > 1 || stopped) return;
    const { mailboxTrouble } = await import("@/app/_mail/mailbox");
    log(`Replies: answers cannot be read (${mailboxTrouble(error)})`);
  }

  const running = run();
  return async () => {
    stopped = true;
    wake();
    await Promise.race([running, sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
    mailbox?.close();
  };
}
