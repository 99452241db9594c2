import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { Logger, runOnce } from "graphile-worker";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkFiles } from "@/app/_domain/attachments/check-files";
import { holderInSession } from "@/app/_domain/attachments/file-holder";
import { fileInSession, fileWithToken } from "@/app/_domain/attachments/find-file";
import { receiveFile } from "@/app/_domain/attachments/receive-file";
import { scanFile } from "@/app/_domain/attachments/scan-file";
import { setScanner } from "@/app/_domain/attachments/scanner";
import type { Session } from "@/app/_domain/clients/read-session";
import { sweep } from "@/app/_domain/housekeeping";
import { commentInSession } from "@/app/_domain/tickets/comment-in-session";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { tasksOf } from "@/app/_server/tasks";
import { openScanner } from "@/app/_server/virus-scanner";
import { type Storage, setStorage, storage } from "@/app/_storage/storage";
import { readEnvironment } from "@/app/_web/environment";
import { database } from "@/prisma/client";
import { type TestScanner, testScanner, VIRUS } from "../../support/clamd";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  refusalOf,
  sessionOf,
} from "../../support/database-rows";

const { sql } = testDatabase();
const IDA = { client_external_id: "C-1", client_name: "Northwind", user_external_id: "U-1" };

let clamd: TestScanner;
let session: Session;
let log: string[];
let real: Storage;

beforeEach(async () => {
  real = storage();
  await sql("delete from attachments");
  await sql("delete from graphile_worker._private_jobs");
  log = [];
  clamd = await testScanner();
  useScanner();
  session = await sessionOf(await newDesk(), IDA);
});

afterEach(async () => {
  setStorage(real);
  setScanner(undefined);
  await clamd.close();
});

function useScanner(url = clamd.url): void {
  setScanner(openScanner({ url, answerMs: 250, log: (line) => log.push(line) }));
}

async function send(content = "hello"): Promise<string> {
  const body = Readable.from([Buffer.from(content)]);
  const holder = holderInSession(session);
  return (await receiveFile({ holder, body, name: "a.txt", contentType: undefined, now: NOW })).id;
}

async function sendInMessage(content?: string) {
  const id = await send(content);
  const { number, token } = await openIn(session);
  const said = { content: "Look.", files: [id], submission: newSubmission(), now: NOW };
  await commentInSession({ session, number, ...said });
  return { id, token };
}

/** Does the jobs that are due, as the worker does them. */
async function doJobs(): Promise<void> {
  const mail = { sendDue: async () => {}, stop: async () => {} };
  const taskList = tasksOf(readEnvironment(), mail);
  const logger = new Logger(() => () => {});
  await runOnce({ pgPool: database().pool, taskList, noHandleSignals: true, logger });
}

/** Those that nobody has in hand; one that is done is taken away a moment later. */
async function jobs(): Promise<{ waits: boolean }[]> {
  return sql(
    `select run_at > now() + interval '30 seconds' as waits from graphile_worker.jobs
     where locked_at is null`,
  );
}

async function scanOf(id: string) {
  const [row] = await sql("select scan from attachments where id = $1", [id]);
  return row?.scan;
}

function download(token: string, id: string): Promise<string> {
  return fileWithToken(token, id).then(
    () => "there",
    (refusal) => refusal.code,
  );
}

async function bytesOf(id: string): Promise<boolean> {
  const [row] = await sql("select storage_key as key from attachments where id = $1", [id]);
  return storage().has(row?.key);
}

describe("a file that is scanned", () => {
  test("goes into a message at once, and is there for nobody until it is found clean", async () => {
    const { id, token } = await sendInMessage();
    const refusal = await refusalOf(fileWithToken(token, id));
    expect([refusal.code, refusal.retryAfter]).toEqual(["file_pending", 60]);
    expect((await refusalOf(fileInSession(session, id, NOW))).code).toBe("file_pending");
    await doJobs();
    expect([await scanOf(id), await download(token, id)]).toEqual(["clean", "there"]);
    expect([clamd.scanned, await jobs(), log]).toEqual([[5], [], []]);
  });

  test("loses its bytes where it holds a virus, and stays named in its message", async () => {
    const { id, token } = await sendInMessage(`${"x".repeat(200_000)}${VIRUS}`);
    await doJobs();
    expect([await scanOf(id), await bytesOf(id)]).toEqual(["infected", false]);
    expect(await download(token, id)).toBe("file_not_found");
    const thread = await readThreadWithToken(token, undefined);
    expect("files" in thread && thread.files).toMatchObject([{ name: "a.txt", scan: "infected" }]);
    const entries = await sql(
      "select ticket_id is not null as told, side, details from audit_entries where kind = 'file_infected'",
    );
    const details = { attachmentId: id, virus: "Eicar-Test" };
    expect(entries).toEqual([{ told: true, side: "system", details }]);
    expect((await checkFiles(NOW)).withoutBytes).toEqual([]);
  });

  test("has its bytes removed at the next try where the storage failed at the first", async () => {
    const id = await send(VIRUS);
    setStorage({ ...real, remove: () => Promise.reject(new Error("gone")) });
    await expect(scanFile({ attachmentId: id, now: NOW })).rejects.toThrow("gone");
    setStorage(real);
    expect([await bytesOf(id), (await checkFiles(NOW)).withoutRow.length > 0]).toEqual([
      true,
      true,
    ]);
    await scanFile({ attachmentId: id, now: NOW });
    expect([await bytesOf(id), clamd.scanned]).toEqual([false, [VIRUS.length]]);
  });

  test("is asked for over a socket of this machine too, and by several at once", async () => {
    const local = await testScanner(path.join(tmpdir(), `clamd-${crypto.randomUUID()}`));
    useScanner(local.url);
    const ids = [await send("a"), await send(VIRUS), await send("ccc")];
    await doJobs();
    await local.close();
    expect(await Promise.all(ids.map(scanOf))).toEqual(["clean", "infected", "clean"]);
  });

  test("that could not be read is no fault of the scanner's", async () => {
    const id = await send();
    async function* broken() {
      yield Buffer.from("he");
      throw new Error("lost");
    }
    setStorage({ ...real, open: async () => Readable.from(broken()) });
    await expect(scanFile({ attachmentId: id, now: NOW })).rejects.toThrow("lost");
    setStorage(real);
    expect([await scanOf(id), log]).toEqual(["pending", []]);
  });
});

describe("a scanner that is away", () => {
  test.each([
    ["never answers", "silence"],
    ["closes half way", "close half way"],
    ["closes at once", "close at once"],
    ["cannot tell", "error"],
  ] as const)("because it %s leaves files waiting until it is back", async (_, behaviour) => {
    const { id, token } = await sendInMessage("x".repeat(100_000));
    clamd.behaves(behaviour);
    await doJobs();
    expect([await scanOf(id), await download(token, id)]).toEqual(["pending", "file_pending"]);
    expect(await jobs()).toEqual([{ waits: true }]);
    await scanFile({ attachmentId: id, now: NOW });
    expect(log).toEqual([expect.stringMatching(/^The virus scanner does not answer; .*\(.+\)$/)]);
    clamd.behaves("answer");
    await sql("update graphile_worker._private_jobs set run_at = now()");
    await doJobs();
    expect([await scanOf(id), await download(token, id)]).toEqual(["clean", "there"]);
    expect(log.slice(1)).toEqual(["The virus scanner answers again."]);
  });

  test("or was taken away leaves files waiting that came while it was there", async () => {
    const id = await send();
    setScanner(undefined);
    await doJobs();
    expect([await scanOf(id), await jobs()]).toEqual(["pending", [{ waits: true }]]);
  });

  test("is no reason to lose a file whose job is lost", async () => {
    const id = await send();
    await sql("delete from graphile_worker._private_jobs");
    await sweep(later(60 * 60 * 1000 + 1));
    await doJobs();
    expect(await scanOf(id)).toBe("clean");
  });
});

test("without a scanner files are there at once, and nothing is to be done", async () => {
  setScanner(undefined);
  const { id, token } = await sendInMessage(VIRUS);
  expect([await scanOf(id), await download(token, id), await jobs()]).toEqual([
    "none",
    "there",
    [],
  ]);
});
