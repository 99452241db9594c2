import { readdir, utimes } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attachFiles } from "@/app/_domain/attachments/attach-files";
import { checkFiles, removeUnnamed } from "@/app/_domain/attachments/check-files";
import { type Holder, holderInSession } from "@/app/_domain/attachments/file-holder";
import { receiveFile } from "@/app/_domain/attachments/receive-file";
import { sweepFiles } from "@/app/_domain/attachments/sweep-files";
import { type Storage, setStorage, storage } from "@/app/_storage/storage";
import { transaction } from "@/prisma/client";
import { testDatabase } from "../../support/database";
import { NOW, newDesk, openIn, sessionOf } from "../../support/database-rows";

const { sql } = testDatabase();
const DAY_MS = 24 * 60 * 60 * 1000;

let real: Storage;
let holder: Holder;

beforeEach(async () => {
  real = storage();
  holder = holderInSession(await sessionOf(await newDesk(), { client_external_id: "C-1" }));
});

/** As a process that is started again finds it: whatever was under way stays where it was. */
afterEach(async () => {
  setStorage(real);
  await sql("delete from attachments");
  for await (const { key } of real.keys()) await real.remove(key);
});

/** A process that is killed does nothing more, not even put things in order. */
function never(): Promise<never> {
  return new Promise(() => {});
}

function send(body = Readable.from([Buffer.from("hello")])) {
  return receiveFile({ holder, body, name: "a.txt", contentType: undefined, now: NOW });
}

async function stored(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of real.keys()) keys.push(key);
  return keys;
}

async function rowCount(): Promise<number> {
  return (await sql("select id from attachments")).length;
}

/** Bytes that nobody names are found, and removed when no upload can be waiting any more. */
async function expectFoundByCheck(keys: string[]): Promise<void> {
  const check = await checkFiles(new Date(Date.now() + DAY_MS));
  expect([check.withoutBytes, check.withoutRow]).toEqual([[], keys]);
  await removeUnnamed(check);
  expect(await stored()).toEqual([]);
}

describe("killed", () => {
  test("while bytes arrive, it leaves no row, and the sweep removes what had come", async () => {
    const body = new Readable({ read() {} });
    body.push("half");
    void send(body);
    await expect.poll(() => readdir(real.incoming)).toHaveLength(1);
    expect([await rowCount(), await stored()]).toEqual([0, []]);
    const [name = ""] = await readdir(real.incoming);
    await utimes(path.join(real.incoming, name), 0, 0);
    await sweepFiles(new Date());
    expect(await readdir(real.incoming)).toEqual([]);
  });

  test("before the bytes are flushed and in their place, it leaves no row", async () => {
    setStorage({ ...real, keep: never });
    void send();
    await expect.poll(() => readdir(real.incoming)).toHaveLength(1);
    expect(await rowCount()).toBe(0);
    await expectFoundByCheck([]);
    await sweepFiles(new Date(Date.now() + 2 * DAY_MS));
    expect(await readdir(real.incoming)).toEqual([]);
  });

  test("between the bytes and their row, it leaves bytes that the check reports", async () => {
    setStorage({ ...real, keep: (key, file) => real.keep(key, file).then(never) });
    void send();
    await expect.poll(stored).toHaveLength(1);
    expect([await rowCount(), await readdir(real.incoming)]).toEqual([0, []]);
    await expectFoundByCheck(await stored());
  });

  test("while its message is written, it leaves a file in no message, swept after a day", async () => {
    const { id } = await send();
    await openIn(await sessionOf(await newDesk(), { client_external_id: "C-2" }));
    const [{ id: ticketId } = { id: "" }] = await sql<{ id: string }>("select id from tickets");
    const files = { ids: [id], heldBy: holder.heldBy };
    const work = transaction(async (tx) => {
      await attachFiles(tx, { files, deskId: holder.deskId, ticketId, commentId: null });
      throw new Error("killed");
    });
    await expect(work).rejects.toThrow("killed");
    expect(await sql("select ticket_id, held_by from attachments")).toEqual([
      { ticket_id: null, held_by: holder.heldBy },
    ]);
    await sweepFiles(new Date(NOW.getTime() + 2 * DAY_MS));
    expect([await rowCount(), await stored()]).toEqual([0, []]);
  });

  test("between a row's end and that of its bytes, it leaves bytes that the check reports", async () => {
    await send();
    setStorage({ ...real, remove: never });
    void sweepFiles(new Date(NOW.getTime() + 2 * DAY_MS));
    await expect.poll(rowCount).toBe(0);
    setStorage(real);
    await expectFoundByCheck(await stored());
  });
});
