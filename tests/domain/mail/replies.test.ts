import MailComposer from "nodemailer/lib/mail-composer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { updateDesk } from "@/app/_domain/desks/desk";
import { inboundPlace } from "@/app/_domain/mail/inbound-place";
import { pauseMail } from "@/app/_domain/mail/mail-pause";
import { deactivateStaff } from "@/app/_domain/staff/manage-staff";
import { connectMailbox, type Mailbox } from "@/app/_mail/mailbox";
import { readReplies } from "@/app/_mail/reply-reader";
import { setStorage, storage } from "@/app/_storage/storage";
import { testDatabase } from "../../support/database";
import { NOW, newDesk, openOne, reply, type TestDesk } from "../../support/database-rows";
import { type TestMailbox, testMailbox } from "../../support/imap";
import { cheapSignIn, newPerson, newStaff } from "../staff/team";
import { APP_URL, FROM, log, mailServer, office } from "./post";

const { sql, columnsWith } = testDatabase();
const smtp = await mailServer();

let desk: TestDesk;
let token: string;

beforeEach(async () => {
  cheapSignIn(APP_URL);
  for (const table of ["desks", "outbox_mails", "rate_limits", "staff", "settings"]) {
    await sql(`delete from ${table}`);
  }
  desk = await newDesk({ name: "Lamps" });
  token = await openOne(desk.token, { ticket: { email: "ada@example.com", name: "Ada" } });
});

interface Said {
  author_name: string;
  content: string;
  quoted: string | null;
  mailed: boolean;
  side: string;
}

function comments(): Promise<Said[]> {
  return sql<Said>(
    "select author_name, content, quoted, mailed, side from comments order by created_at, id",
  );
}

async function leftOut(): Promise<string[] | undefined> {
  const [entry] = await sql<{ details: { leftOut?: string[] } }>(
    "select details from audit_entries where kind = 'comment_added'",
  );
  return entry?.details.leftOut;
}

async function numberOf(): Promise<string> {
  const [ticket] = await sql<{ number: string }>("select number from tickets");
  return ticket?.number ?? "";
}

const PATTERN = "reply+*@example.com";

/** Where the answer to the last mail that somebody got is to go. */
async function replyAddressFor(recipient: string): Promise<string> {
  const post = office(smtp.url, { replies: PATTERN });
  await post.sendDue();
  const mail = smtp.received.findLast(({ to }) => to.includes(recipient));
  return mail?.mail.replyTo?.value[0]?.address ?? "";
}

type Composed = ConstructorParameters<typeof MailComposer>[0];

let mails = 0;

/** A whole mail, from Ada where nobody else is named. */
function mailOf(options: Composed): Promise<Buffer> {
  mails += 1;
  const usual = {
    from: "Ada <Ada@example.com>",
    subject: `Re: mail ${mails}`,
    text: "Yes, it is.",
  };
  return new MailComposer({ ...usual, ...options }).compile().build();
}

let box: TestMailbox;
let mailbox: Mailbox;

beforeAll(async () => {
  box = await testMailbox();
  mailbox = await open();
});
afterAll(async () => {
  mailbox.close();
  await box.close();
});
beforeEach(() => box.empty());

function open(onNews = () => {}): Promise<Mailbox> {
  const place = inboundPlace(box.url);
  if (!place) throw new Error("It is no place");
  return connectMailbox({ place, onNews });
}

function read(from = mailbox): Promise<void> {
  const options = { pattern: PATTERN, sender: FROM.address, now: () => NOW };
  return readReplies(from, { ...options, log: (line) => log.push(line) });
}

/** What is made of it; the log is of nothing else. */
async function take(options: Composed): Promise<Said[]> {
  await box.deliver(await mailOf(options));
  await read();
  return comments();
}

describe("a mailbox", () => {
  test("gives a client's answer to the ticket, without what it quotes, and has it read", async () => {
    const to = await replyAddressFor("ada@example.com");
    const quoted = `On 15/04/2026, 12:00, Lamps <help@example.com> wrote:\n> Hello,\n> ${APP_URL}/t/${token}`;
    await box.deliver(await mailOf({ to, text: `Yes, it is.\n\n${quoted}\n` }));
    await read();
    expect(await comments()).toMatchObject([
      { author_name: "Ada", side: "client", content: "Yes, it is.", mailed: true },
    ]);
    expect(await box.unread()).toEqual([]);
    expect(log).toEqual([]);
  });

  test("keeps what an answer quotes, but for the ticket's links", async () => {
    const to = await replyAddressFor("ada@example.com");
    const text = smtp.received[0]?.mail.text ?? "";
    const quoted = text.replace(/^/gm, "> ");
    await box.deliver(await mailOf({ to, text: `${token}\n\nOn 15/04/2026, L wrote:\n${quoted}` }));
    await read();
    const [comment] = await comments();
    expect(comment?.content).toBe("…");
    expect(comment?.quoted).toContain(`> ${APP_URL}/t/…\n`);
    expect(await columnsWith(token)).toEqual([]);
    const [, mute = ""] = /\/t\/([\w-]{43})\/mute/.exec(text) ?? [];
    expect(mute).not.toBe("");
    expect(await columnsWith(mute)).toEqual([]);
  });

  test("gives an answer of the team to the client", async () => {
    const staff = await newStaff({ name: "Tom Ashby" });
    await sql("delete from tickets");
    await openOne(desk.token, { ticket: { email: "ada@example.com" } });
    const to = await replyAddressFor(staff.email);
    await box.deliver(await mailOf({ from: staff.email, to, text: "Turn it on." }));
    await read();
    expect(await comments()).toMatchObject([
      { author_name: "Tom Ashby", side: "team", content: "Turn it on.", mailed: true },
    ]);
    const mails = await sql("select from outbox_mails where kind = 'team_replied'");
    expect(mails).toHaveLength(1);
  });

  test("tells at once of a mail that comes while it is open", async () => {
    const to = await replyAddressFor("ada@example.com");
    let opened: Mailbox | undefined;
    await new Promise<void>((resolve, reject) => {
      open(resolve)
        .then(async (waiting) => {
          opened = waiting;
          await waiting.unread(0);
          await box.deliver(await mailOf({ to }));
        })
        .catch(reject);
    });
    opened?.close();
  });

  test("leaves what nobody of the ticket wrote unread, and says so once", async () => {
    const to = await replyAddressFor("ada@example.com");
    const other = to.replace(/\+(.)/, (_, first) => `+${first === "1" ? "2" : "1"}`);
    const number = await numberOf();
    await box.deliver(await mailOf({ to, from: "eve@example.com", subject: "another sender" }));
    await box.deliver(await mailOf({ to: other, subject: "another address" }));
    await box.deliver(await mailOf({ to: "reply@example.com", subject: `Re: ${number}` }));
    const from = ["ada@example.com", "eve@example.com"];
    await box.deliver(await mailOf({ to, from: from.join(", "), subject: "two senders" }));
    await read();
    await read();
    expect(await comments()).toEqual([]);
    const left = ["another sender", "another address", `Re: ${number}`, "two senders"];
    expect(await box.unread()).toEqual(left);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(
      /^Replies: left unread, it answers no mail of this portal to its sender: mail \d+, \d+, \d+, \d+$/,
    );
  });

  test("is left alone while mail is paused, as after a restore", async () => {
    const to = await replyAddressFor("ada@example.com");
    await box.deliver(await mailOf({ to }));
    await pauseMail(true);
    await read();
    expect([await comments(), await box.unread()]).toMatchObject([[], { length: 1 }]);
    await pauseMail(false);
    await read();
    expect(await comments()).toHaveLength(1);
  });

  test("adds a mail once that lies in it twice, and is read by two at once", async () => {
    const to = await replyAddressFor("ada@example.com");
    const raw = await mailOf({ to, messageId: "<one@example.com>" });
    await box.deliver(raw);
    await box.deliver(raw);
    const second = await open();
    await Promise.all([read(), read(second)]);
    second.close();
    expect(await comments()).toHaveLength(1);
    expect(await box.unread()).toEqual([]);
  });

  test("ignores answers of machines", async () => {
    const to = await replyAddressFor("ada@example.com");
    await box.deliver(await mailOf({ to, headers: { "Auto-Submitted": "auto-replied" } }));
    await box.deliver(await mailOf({ to, headers: { Precedence: "bulk" } }));
    await box.deliver(await mailOf({ to: FROM.address, from: "MAILER-DAEMON@example.com" }));
    await read();
    expect(await comments()).toEqual([]);
    // Those that are not written to us at all are not ours to touch.
    expect(await box.unread()).toHaveLength(1);
    expect(log).toEqual([]);
  });

  test("brings the files of a mail, by the rules of those that are uploaded", async () => {
    const to = await replyAddressFor("ada@example.com");
    const big = Buffer.alloc(10 * 1024 * 1024 + 1, "x");
    const files = [
      { filename: "lamp.txt", content: "It is blue." },
      { filename: "film.bin", content: big },
      { filename: "../../ocean.png", content: Buffer.from("89504e470d0a1a0a", "hex") },
      { filename: "empty.txt", content: "" },
    ];
    await box.deliver(await mailOf({ to, attachments: files }));
    await read();
    const kept = await sql<{ name: string; size: number; comment_id: string | null }>(
      "select name, size, comment_id from attachments order by name desc",
    );
    expect(kept.map(({ name, size }) => [name, size])).toEqual([
      ["ocean.png", 8],
      ["lamp.txt", 11],
    ]);
    expect(kept.every(({ comment_id }) => comment_id !== null)).toBe(true);
    expect(await leftOut()).toEqual(["film.bin", "empty.txt"]);
  });

  test("brings no files to a desk that takes none, but the words, and names what is left", async () => {
    await updateDesk(desk.token, { attachments: false });
    const to = await replyAddressFor("ada@example.com");
    const raw = `${await mailOf({ to, attachments: [{ filename: "a.txt", content: "a" }] })}`;
    await box.deliver(raw.replace("filename=a.txt", "filename*=utf-8''a%00%0ab.txt"));
    await read();
    expect(await comments()).toMatchObject([{ content: "Yes, it is." }]);
    expect(await sql("select from attachments")).toEqual([]);
    expect(await leftOut()).toEqual(["a b.txt"]);
  });

  test("tries a mail again that could not be kept", async () => {
    const to = await replyAddressFor("ada@example.com");
    const attachments = [{ filename: "a.txt", content: "a" }];
    await box.deliver(await mailOf({ to, attachments }));
    const well = storage();
    setStorage({ ...well, keep: () => Promise.reject(new Error("The disk is full")) });
    await expect(read()).rejects.toThrow("unavailable");
    setStorage(well);
    expect(await comments()).toEqual([]);
    expect(await box.unread()).toHaveLength(1);
    await read();
    expect(await comments()).toHaveLength(1);
    expect(await sql("select from attachments where comment_id is not null")).toHaveLength(1);
  });

  test("reads HTML, and letters of other alphabets", async () => {
    const to = await replyAddressFor("ada@example.com");
    const html = `<p>Zażółć <b>gęślą</b> jaźń</p><div>On 15/04/2026, Lamps wrote:</div><blockquote>Hello</blockquote>`;
    const { text: _, ...mail } = { to, html, text: undefined };
    await box.deliver(await mailOf({ ...mail, text: "" }));
    const latin2 = Buffer.from("From: ada@example.com\r\nTo: ", "latin1");
    const head = `${to}\r\nSubject: x\r\nContent-Type: text/plain; charset=iso-8859-2\r\n\r\n`;
    const body = Buffer.from([0xbf, 0xf3, 0xb3, 0x77, 0x0d, 0x0a]);
    await box.deliver(Buffer.concat([latin2, Buffer.from(head), body]));
    await read();
    expect((await comments()).map(({ content }) => content)).toEqual(["Zażółć gęślą jaźń", "żółw"]);
  });
});

describe("an answer by mail", () => {
  test("opens a resolved ticket again, like any other answer", async () => {
    const number = await numberOf();
    await reply(desk, number);
    await sql("update tickets set status = 'resolved'");
    const to = await replyAddressFor("ada@example.com");
    expect(await take({ to })).toHaveLength(2);
    expect(await sql("select status::text from tickets")).toEqual([{ status: "open" }]);
  });

  test("that is longer than a comment goes on in what is folded away", async () => {
    const to = await replyAddressFor("ada@example.com");
    const [comment] = await take({ to, text: "word ".repeat(5000) });
    expect(comment?.content.length).toBeLessThanOrEqual(20_000);
    expect(comment?.content.endsWith("word…")).toBe(true);
    expect(comment?.quoted).toMatch(/^(?:word )+word$/);
  });

  test("of nothing but files says their names", async () => {
    const to = await replyAddressFor("ada@example.com");
    const attachments = [{ filename: "lamp.png", content: "a picture" }];
    expect(await take({ to, text: "", attachments })).toMatchObject([{ content: "lamp.png" }]);
  });

  test("that says nothing stays unread", async () => {
    const to = await replyAddressFor("ada@example.com");
    expect(await take({ to, text: " \n " })).toEqual([]);
    expect(log[0]).toContain("it says nothing");
  });

  test("is taken twenty times an hour for one ticket, so that no loop goes on", async () => {
    const to = await replyAddressFor("ada@example.com");
    for (let count = 0; count < 20; count += 1) await box.deliver(await mailOf({ to }));
    expect(await take({ to })).toHaveLength(20);
    expect(log[0]).toContain("too many mails");
  });

  test("of somebody who left the team, or no longer sees the desk, stays unread", async () => {
    const admin = await newStaff({ role: "admin" });
    const left = await newPerson();
    const moved = await newPerson({ deskIds: [desk.id] });
    await sql("delete from tickets");
    await openOne(desk.token);
    const addresses = [await replyAddressFor(left.email), await replyAddressFor(moved.email)];
    await deactivateStaff({ by: admin, staffId: left.id, now: NOW });
    await sql("delete from staff_desks");
    await take({ from: left.email, to: addresses[0] ?? "" });
    expect(await take({ from: moved.email, to: addresses[1] ?? "" })).toEqual([]);
    expect(await box.unread()).toHaveLength(2);
  });

  test("of a client whose address was erased stays unread", async () => {
    const to = await replyAddressFor("ada@example.com");
    await sql("update tickets set author_email = null");
    expect(await take({ to })).toEqual([]);
  });

  test("goes to an address of its own for each ticket and each person", async () => {
    const first = await replyAddressFor("ada@example.com");
    await openOne(desk.token, { ticket: { email: "ada@example.com" } });
    const second = await replyAddressFor("ada@example.com");
    expect(first).toMatch(/^reply\+[0-9a-z]{41}@example\.com$/);
    expect(second).toMatch(/^reply\+[0-9a-z]{41}@example\.com$/);
    expect(second).not.toBe(first);
  });

  test("is asked for in the mail where somebody reads it, and only there", async () => {
    await replyAddressFor("ada@example.com");
    const post = office(smtp.url);
    await openOne(desk.token, { ticket: { email: "ada@example.com" } });
    await post.sendDue();
    const [read, unread] = smtp.received.map(({ mail }) => mail);
    expect(read?.text).toContain("You can also simply answer this mail.");
    expect(unread?.text).not.toContain("answer this mail");
    expect(unread?.replyTo).toBeUndefined();
  });

  test("is never asked for from the mailbox itself", async () => {
    await openOne(desk.token, { ticket: { email: "reply+x@example.com" } });
    await openOne(desk.token, { ticket: { email: "reply@example.com" } });
    await replyAddressFor("reply@example.com");
    const failed = await sql("select last_error from outbox_mails where state = 'failed'");
    expect(failed).toEqual([{ last_error: "own_address" }]);
  });
});
