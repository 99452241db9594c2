import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { heldFiles } from "@/app/_domain/attachments/attach-files";
import { checkFiles, removeUnnamed } from "@/app/_domain/attachments/check-files";
import {
  type Holder,
  holderInSession,
  holderOfStaff,
  holderOnDesk,
  holderWithLink,
} from "@/app/_domain/attachments/file-holder";
import { fileForStaff, fileInSession, fileWithToken } from "@/app/_domain/attachments/find-file";
import { type HeldFile, receiveFile } from "@/app/_domain/attachments/receive-file";
import type { Session } from "@/app/_domain/clients/read-session";
import { updateDesk } from "@/app/_domain/desks/desk";
import { sweep } from "@/app/_domain/housekeeping";
import { noteAsStaff, replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { commentWithToken } from "@/app/_domain/tickets/comment-with-token";
import { openTicket } from "@/app/_domain/tickets/open-ticket";
import { openTicketInSession } from "@/app/_domain/tickets/open-ticket-in-session";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import { setStorage, storage } from "@/app/_storage/storage";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  refusalOf,
  sessionOf,
  type TestDesk,
  TICKET,
} from "../../support/database-rows";
import { newStaff, newTicket } from "../inbox/team";

const { sql } = testDatabase();
const DAY_MS = 24 * 60 * 60 * 1000;
const PNG = "\x89PNG\r\n\x1a\n and more";
const IDA = { client_external_id: "C-1", client_name: "Northwind", user_external_id: "U-1" };

let desk: TestDesk;
let session: Session;

beforeEach(async () => {
  await sql("delete from attachments");
  desk = await newDesk();
  session = await sessionOf(desk, IDA);
});

function send(holder: Holder, options: { content?: string; name?: string; now?: Date } = {}) {
  const { content = "hello", name = "a.txt", now = NOW } = options;
  const body = Readable.from([Buffer.from(content, "latin1")]);
  return receiveFile({ holder, body, name, contentType: "text/plain", now });
}

async function stored(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage().keys()) keys.push(key);
  return keys;
}

async function commentWith(files: HeldFile[], by = session): Promise<string> {
  const { number, token } = await openIn(by);
  const ids = files.map(({ id }) => id);
  const said = { content: "Look.", files: ids, submission: newSubmission(), now: NOW };
  await commentInSession({ session: by, number, ...said });
  return token;
}

describe("a file that is received", () => {
  test("is told by its first bytes and kept under a key that says nothing", async () => {
    const { id } = await send(holderInSession(session), { content: PNG, name: "../Ż.png" });
    const [row] = await sql("select name, size, content_type, storage_key from attachments");
    expect(row).toMatchObject({ name: "Ż.png", size: 17, content_type: "image/png" });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(row?.storage_key).toMatch(/^[0-9a-f]{64}$/);
    expect(await stored()).toContain(row?.storage_key);
  });

  test("may have 10,485,760 bytes and not one more, and leaves nothing where it is refused", async () => {
    const holder = holderInSession(session);
    const whole = "x".repeat(10_485_760);
    expect(await send(holder, { content: whole })).toMatchObject({ size: 10_485_760 });
    const before = await stored();
    const refusal = await refusalOf(send(holder, { content: `${whole}x` }));
    expect(refusal.code).toBe("file_too_large");
    expect(await stored()).toEqual(before);
    expect(await readdir(storage().incoming)).toEqual([]);
  });

  test("is refused where it is empty, or shorter than it was said to be", async () => {
    const holder = holderInSession(session);
    expect((await refusalOf(send(holder, { content: "" }))).code).toBe("file_empty");
    const body = Readable.from([Buffer.from("ab")]);
    const short = { holder, body, name: "a", contentType: undefined, length: 3, now: NOW };
    expect((await refusalOf(receiveFile(short))).code).toBe("file_cut_off");
    expect(await sql("select id from attachments")).toEqual([]);
    expect(await readdir(storage().incoming)).toEqual([]);
  });

  test("leaves neither row nor bytes where the storage fails or the row cannot be written", async () => {
    const real = storage();
    const before = await stored();
    setStorage({ ...real, keep: () => Promise.reject(new Error("ENOSPC")) });
    const refusal = await refusalOf(send(holderInSession(session)));
    setStorage(real);
    expect(refusal.code).toBe("unavailable");
    const nobody = { ...holderInSession(session), deskId: crypto.randomUUID() };
    await expect(send(nobody)).rejects.toThrow();
    expect(await sql("select id from attachments")).toEqual([]);
    expect(await stored()).toEqual(before);
    expect(await readdir(storage().incoming)).toEqual([]);
  });
});

describe("a desk that takes no files", () => {
  test("says so to everybody", async () => {
    const { ticketId, token } = await newTicket(sql, desk);
    await updateDesk(desk.token, { attachments: false });
    const staff = await newStaff(sql);
    const codes = await Promise.all(
      [holderOnDesk(desk.token), holderWithLink(token), holderOfStaff(staff, ticketId)].map(
        async (work) => (await refusalOf(work)).code,
      ),
    );
    expect(codes).toEqual(Array(3).fill("files_not_allowed"));
  });
});

describe("a message", () => {
  test("shows its files in the order in which it names them, whichever came first", async () => {
    const holder = holderInSession(session);
    const names = ["d.txt", "b.txt", "c.txt", "a.txt"];
    const files: HeldFile[] = [];
    for (const name of names) files.push(await send(holder, { name }));
    const named = files.toReversed();
    const held = await heldFiles(
      named.map(({ id }) => id),
      holder,
    );
    const thread = await readThreadWithToken(await commentWith(named), undefined);
    const expected = ["a.txt", "c.txt", "b.txt", "d.txt"].map((name) => ({ name }));
    expect(held).toMatchObject(expected);
    expect(thread).toMatchObject({ files: expected });
  });

  test("brings files on each way there is, and the thread shows them where they belong", async () => {
    const opened = await openTicket({
      deskToken: desk.token,
      ticket: TICKET,
      files: [(await send(await holderOnDesk(desk.token), { name: "first.txt" })).id],
      language: {},
      submission: newSubmission(),
      now: NOW,
    });
    const { token } = opened;
    const [{ id: ticketId } = { id: "" }] = await sql<{ id: string }>(
      "select id from tickets where desk_id = $1 and number = $2",
      [desk.id, opened.number],
    );
    const said = () => ({ submission: newSubmission(), now: later(1000) });
    const linked = await send(await holderWithLink(token), { name: "second.txt" });
    await commentWithToken({ token, content: "A", files: [linked.id], ...said() });
    const staff = await newStaff(sql, { desks: [desk] });
    const name = async (of: string) => [
      (await send(await holderOfStaff(staff, ticketId), { name: of })).id,
    ];
    const ticket = { ticketId };
    await replyAsStaff({ staff, ticket, content: "B", files: await name("third.txt"), ...said() });
    await noteAsStaff({ staff, ticket, content: "C", files: await name("secret.txt"), ...said() });

    const thread = await readThreadWithToken(token, undefined);
    const shown = "files" in thread ? thread.files.map((file) => [file.name, file.seq]) : [];
    expect(shown.toSorted()).toEqual([
      ["first.txt", null],
      ["second.txt", 1],
      ["third.txt", 2],
    ]);
    const { files, comments } = await readTicketForStaff({ staff, ticket, now: NOW });
    const note = comments.find(({ seq }) => seq === null);
    expect(files).toHaveLength(4);
    expect(files.find((file) => file.commentId === note?.id)?.name).toBe("secret.txt");
  });

  test("takes no file of another session, link, desk or person, none twice, and no made-up id", async () => {
    const other = await sessionOf(desk, { client_external_id: "C-2" });
    const used = await send(holderInSession(session));
    await commentWith([used]);
    const { token } = await newTicket(sql, desk);
    const others = [
      await send(holderInSession(other)),
      await send(await holderWithLink(token)),
      await send(await holderOnDesk(desk.token)),
      used,
      { ...used, id: crypto.randomUUID() },
      { ...used, id: "no id" },
    ];
    for (const file of others) {
      const refusal = await refusalOf(commentWith([await send(holderInSession(session)), file]));
      expect(refusal.fields.attachments?.code).toBe("unknown");
    }
    const [{ count } = { count: -1 }] = await sql<{ count: number }>(
      "select count(*)::int as count from comments where content = 'Look.' and ticket_id in (select id from tickets where desk_id = $1)",
      [desk.id],
    );
    expect(count).toBe(1);
  });

  test("takes ten files and not eleven", async () => {
    const files: HeldFile[] = [];
    for (let count = 0; count < 11; count += 1) files.push(await send(holderInSession(session)));
    expect((await refusalOf(commentWith(files))).fields.attachments?.code).toBe("too_many_files");
    await commentWith(files.slice(1));
    expect(await sql("select id from attachments where comment_id is not null")).toHaveLength(10);
  });

  test("sent again with the same key brings its files once", async () => {
    const submission = newSubmission();
    const { id } = await send(holderInSession(session));
    const ticket = { ...TICKET, name: undefined, email: undefined };
    const open = () =>
      openTicketInSession({ session, ticket, files: [id], language: {}, submission, now: NOW });
    expect(await open()).toEqual(await open());
  });
});

describe("a download", () => {
  test("is for those who see its ticket, and for nobody else", async () => {
    const file = await send(holderInSession(session), { name: "a.txt" });
    expect(await fileInSession(session, file.id, NOW)).toMatchObject({ name: "a.txt" });
    const token = await commentWith([file]);
    const found = { name: "a.txt", size: 5, contentType: "text/plain" };
    expect(await fileInSession(session, file.id, NOW)).toMatchObject(found);
    expect(await fileWithToken(token, file.id)).toMatchObject(found);

    const { ticketId, token: another } = await newTicket(sql, desk);
    const staff = await newStaff(sql, { desks: [desk] });
    const [{ id: ownId } = { id: "" }] = await sql<{ id: string }>(
      "select ticket_id as id from attachments where id = $1",
      [file.id],
    );
    expect(await fileForStaff({ staff, ticketId: ownId, id: file.id })).toMatchObject(found);
    const stranger = await newStaff(sql, { desks: [await newDesk()] });
    const other = await sessionOf(desk, { client_external_id: "C-2" });
    const refused = [
      fileInSession(other, file.id, NOW),
      fileWithToken(another, file.id),
      fileWithToken(token, crypto.randomUUID()),
      fileWithToken(token, "nonsense"),
      fileForStaff({ staff, ticketId, id: file.id }),
      fileForStaff({ staff: stranger, ticketId: ownId, id: file.id }),
    ];
    const codes = await Promise.all(refused.map(async (work) => (await refusalOf(work)).code));
    expect(codes).toEqual(refused.map(() => "file_not_found"));

    await sql("update public_links set revoked_at = now() where ticket_id = $1", [ownId]);
    expect((await refusalOf(fileWithToken(token, file.id))).code).toBe("file_not_found");
  });

  test("of a note's file is the team's alone", async () => {
    const { number, token } = await openIn(session);
    const [{ id: ticketId } = { id: "" }] = await sql<{ id: string }>(
      "select id from tickets where desk_id = $1 and number = $2",
      [desk.id, number],
    );
    const staff = await newStaff(sql, { desks: [desk] });
    const { id } = await send(await holderOfStaff(staff, ticketId));
    const said = { content: "Between us.", files: [id], submission: newSubmission(), now: NOW };
    await noteAsStaff({ staff, ticket: { ticketId }, ...said });
    expect(await fileForStaff({ staff, ticketId, id })).toMatchObject({ size: 5 });
    expect((await refusalOf(fileWithToken(token, id))).code).toBe("file_not_found");
    expect((await refusalOf(fileInSession(session, id, NOW))).code).toBe("file_not_found");
  });
});

describe("what is left over", () => {
  test("goes after a day where no message named it, bytes and all", async () => {
    await send(holderInSession(session), { now: later(-DAY_MS - 1000) });
    const young = await send(holderInSession(session), { now: later(-DAY_MS + 1000) });
    const named = await send(holderInSession(session), { now: later(-DAY_MS - 1000) });
    await commentWith([named]);
    await sweep(NOW);
    const left = await sql<{ id: string; storage_key: string }>(
      "select id, storage_key from attachments",
    );
    expect(left.map(({ id }) => id).toSorted()).toEqual([young.id, named.id].toSorted());
    const keys = await stored();
    expect(left.every(({ storage_key }) => keys.includes(storage_key))).toBe(true);
    const { files, withoutBytes } = await checkFiles(NOW);
    expect([files, withoutBytes]).toEqual([2, []]);
  });

  test("is found by the check: rows without bytes, bytes without rows", async () => {
    // Of tests that emptied the table.
    for (const key of await stored()) await storage().remove(key);
    const lost = await send(holderInSession(session));
    const kept = await send(holderInSession(session));
    const [{ key } = { key: "" }] = await sql<{ key: string }>(
      "select storage_key as key from attachments where id = $1",
      [lost.id],
    );
    await storage().remove(key);
    await sql("delete from attachments where id = $1", [kept.id]);
    const found = await checkFiles(new Date());
    expect(found.withoutBytes).toEqual([lost.id]);
    expect(found.withoutRow).toHaveLength(1);
    // Bytes that have just come may be waiting for their row.
    expect(found.removable).toEqual([]);
    const tomorrow = await checkFiles(new Date(Date.now() + DAY_MS));
    await removeUnnamed(tomorrow);
    expect((await checkFiles(new Date())).withoutRow).toEqual([]);
  });
});
