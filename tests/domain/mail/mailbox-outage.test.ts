import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inboundPlace } from "@/app/_domain/mail/inbound-place";
import { replyAddress } from "@/app/_domain/mail/reply-address";
import { keepReadingReplies } from "@/app/_server/replies";
import { readEnvironment } from "@/app/_web/environment";
import { testDatabase } from "../../support/database";
import { newDesk, openOne } from "../../support/database-rows";
import { type TestMailbox, testMailbox } from "../../support/imap";
import { nobodyThere, silentServer } from "../../support/smtp";

const { sql } = testDatabase();
const log: string[] = [];
const ends: (() => Promise<void>)[] = [];

beforeEach(() => {
  log.length = 0;
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

function keepReading(url: string): void {
  const INBOUND_URL = inboundPlace(url);
  ends.push(keepReadingReplies({ ...readEnvironment(), INBOUND_URL }, (line) => log.push(line)));
}

async function mailbox(): Promise<TestMailbox> {
  const box = await testMailbox();
  ends.push(box.close);
  return box;
}

/** A mail of Ada's to her new ticket. */
async function answer(subject: string): Promise<string> {
  const { token } = await newDesk();
  await openOne(token, { ticket: { email: "ada@example.com" } });
  const [ticket] = await sql<{ id: string }>("select id from tickets order by id desc limit 1");
  const addressed = {
    ticketId: ticket?.id ?? "",
    side: "client",
    email: "ada@example.com",
  } as const;
  const to = replyAddress("reply+*@example.com", addressed);
  return `From: ada@example.com\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\n${subject}\r\n`;
}

async function said(): Promise<string[]> {
  const comments = await sql<{ content: string }>("select content from comments order by id");
  return comments.map(({ content }) => content);
}

test("answers that lie in the mailbox and such that come are read, before and after it hung up", async () => {
  const box = await mailbox();
  await box.deliver(await answer("before"));
  keepReading(box.url);
  await vi.waitFor(async () => expect(await said()).toEqual(["before"]), 10_000);
  await box.deliver(await answer("meanwhile"));
  await vi.waitFor(async () => expect(await said()).toContain("meanwhile"), 10_000);
  await box.hangUp();
  await box.deliver(await answer("after"));
  await vi.waitFor(async () => expect(await said()).toContain("after"), 15_000);
  expect(await box.unread()).toEqual([]);
});

test("a mailbox that cannot be reached is told once, without its password", async () => {
  const url = new URL(await nobodyThere());
  keepReading(`imaps://reply%40example.com:hidden-word@${url.host}`);
  await vi.waitFor(() => expect(log).toHaveLength(1), 10_000);
  expect(log[0]).toBe("Replies: answers cannot be read (ECONNREFUSED)");
});

test("a refused sign-in is called one", async () => {
  const box = await mailbox();
  keepReading(box.url.replace(/:[^:@]*@/, ":wrong@"));
  await vi.waitFor(() => expect(log).toHaveLength(1), 10_000);
  expect(log[0]).toContain("refuses the sign-in of INBOUND_URL");
});

test("a password is not said to a server that offers no encryption", async () => {
  const box = await mailbox();
  keepReading(box.url.replace("?tls=optional", ""));
  await vi.waitFor(() => expect(log).toHaveLength(1), 10_000);
  expect(log[0]).toMatch(/STARTTLS|TLS/i);
});

test("a server that says nothing keeps nobody from stopping", async () => {
  const { url, close } = await silentServer();
  ends.push(close);
  keepReading(`imaps://reply%40example.com:pw@${new URL(url).host}`);
  const begun = performance.now();
  await ends.pop()?.();
  expect(performance.now() - begun).toBeLessThan(5000);
});
