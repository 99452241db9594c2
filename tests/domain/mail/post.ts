import { afterAll, afterEach } from "vitest";
import { connectMailServer, type MailServer, type Patience } from "@/app/_mail/mail-server";
import { createPostOffice, type PostOffice } from "@/app/_mail/post-office";
import { NOW } from "../../support/database-rows";
import { type TestMailServer, testMailServer } from "../../support/smtp";

export const APP_URL = "https://help.example.com";
export const FROM = { name: "Help", address: "help@example.com" };

const USUAL: Patience = { connectMs: 5000, greetingMs: 5000, socketMs: 5000 };
/** For a server that is known to say nothing. */
export const SHORT: Patience = { connectMs: 300, greetingMs: 300, socketMs: 300 };

export const log: string[] = [];
const opened: (PostOffice | MailServer)[] = [];

/** What sends the portal's mails, to the server at this address. */
export function office(
  url: string | undefined,
  options: { now?: Date; lanes?: number; patience?: Patience; replies?: string } = {},
): PostOffice {
  const { now = NOW, lanes = 2, patience = USUAL, replies } = options;
  const server = url ? connectMailServer({ url, connections: lanes, patience }) : undefined;
  const post = createPostOffice({
    server,
    lanes,
    appUrl: APP_URL,
    from: FROM,
    replies,
    log: (line) => log.push(line),
    now: () => now,
  });
  opened.push(post);
  return post;
}

/** Sends what is due at this time, and is gone. */
export async function send(url: string | undefined, now = NOW, patience?: Patience): Promise<void> {
  const post = office(url, patience ? { now, patience } : { now });
  await post.sendDue();
  await post.stop();
}

/** A mail server for the whole file, which behaves again before each test. */
export async function mailServer(): Promise<TestMailServer> {
  const server = await testMailServer();
  afterEach(async () => {
    server.behaves({});
    server.received.length = 0;
    log.length = 0;
    for (const post of opened.splice(0)) if ("stop" in post) await post.stop();
  });
  afterAll(() => server.close());
  return server;
}
