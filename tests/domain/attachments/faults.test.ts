import type { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createPortalServer } from "@/app/_server/http-server";
import { LiveStreams } from "@/app/_server/live-streams";
import { portalMetrics } from "@/app/_server/metrics/portal-metrics";
import { bucketStorage } from "@/app/_storage/bucket";
import { directoryStorage } from "@/app/_storage/directory";
import { storagePlace } from "@/app/_storage/place";
import { type Storage, setStorage, storage } from "@/app/_storage/storage";
import { readEnvironment } from "@/app/_web/environment";
import { currentRequest, type SentFiles } from "@/app/_web/request-context";
import { testDatabase } from "../../support/database";
import { newDesk, openOne } from "../../support/database-rows";
import { type Fault, type FaultyBucket, faultyBucket } from "./faulty-bucket";

/** What Linux has for a disk that is full. */
const FULL = "/dev/full";
const disk = vi.hoisted(() => ({ full: false }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const write: typeof createWriteStream = (file, options) =>
    fs.createWriteStream(disk.full ? FULL : file, options);
  return { ...fs, createWriteStream: write };
});

const { sql } = testDatabase();
const ORIGIN = "http://localhost:3000";
const SILENT_FOR_MS = 300;
const CONTENT = Buffer.alloc(200_000, "0123456789");

let root: string;
let bucket: FaultyBucket;
let inBucket: Storage;
let gone: Storage;
let server: http.Server;
let url: string;
let link: string;
/** What a page was given of the last form. */
let given: { body: string; files: SentFiles | undefined };

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "faults-"));
  bucket = await faultyBucket();
  inBucket = await openBucket(bucket.endpoint);
  gone = await openBucket("http://127.0.0.1:9");
  server = createPortalServer({
    environment: readEnvironment(),
    live: new LiveStreams(),
    metrics: portalMetrics(new LiveStreams()),
    pages: {
      origin: ORIGIN,
      keepScripts: false,
      async next(request, response) {
        const { files } = currentRequest();
        if (request.method === "POST") given = { body: await text(request), files };
        currentRequest().reached = true;
        response.end("a page");
      },
    },
    assets: async () => false,
    state: () => "running",
    log: () => {},
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${address === null || typeof address === "string" ? 0 : address.port}`;
  link = `/t/${await openOne((await newDesk()).token)}`;
});

afterEach(async () => {
  bucket.fault = "none";
  disk.full = false;
  await sql("delete from attachments");
  await sql("delete from rate_limits");
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  bucket.close();
  await rm(root, { recursive: true, force: true });
});

function openBucket(endpoint: string): Promise<Storage> {
  const place = storagePlace(`s3://A:B@files/help?endpoint=${endpoint}`);
  if (!place || "directory" in place) throw new Error("No bucket");
  return bucketStorage(place, path.join(root, "incoming"), { silentFor: SILENT_FOR_MS });
}

function upload(): Promise<Response> {
  const headers = { "X-File-Name": "a.bin" };
  return fetch(`${url}${link}/files`, { method: "POST", headers, body: CONTENT });
}

/** Sends a file that is not taken: it is said so, and neither a row nor bytes are left. */
async function expectRefused(): Promise<void> {
  const answer = await upload();
  expect([answer.status, (await answer.json()).code]).toEqual([503, "unavailable"]);
  expect(await sql("select id from attachments")).toEqual([]);
  expect(await readdir(storage().incoming).catch(() => [])).toEqual([]);
}

/** A file that arrived, in a message. */
async function uploaded(): Promise<string> {
  const { id } = await (await upload()).json();
  await sql(
    "update attachments set ticket_id = substr(held_by, 8)::uuid, held_by = null where id = $1",
    [id],
  );
  return `${url}${link}/files/${id}`;
}

describe("a bucket", () => {
  test("that is gone refuses an upload and a download with 503", async () => {
    setStorage(inBucket);
    const file = await uploaded();
    setStorage(gone);
    expect((await fetch(file)).status).toBe(503);
    await sql("delete from attachments");
    await expectRefused();
  });

  test.each<Fault>(["forbids", "is silent", "resets half way"])(
    "that %s refuses an upload with 503 and keeps nothing of it",
    async (fault) => {
      setStorage(inBucket);
      bucket.kept.clear();
      bucket.fault = fault;
      await expectRefused();
      expect([...bucket.kept]).toEqual([]);
    },
  );

  test.each<Fault>(["forbids", "is silent"])(
    "that %s refuses a download with 503",
    async (fault) => {
      setStorage(inBucket);
      const file = await uploaded();
      expect(Buffer.from(await (await fetch(file)).arrayBuffer()).equals(CONTENT)).toBe(true);
      bucket.fault = fault;
      expect((await fetch(file)).status).toBe(503);
    },
  );

  test.each<Fault>([
    "resets half way",
    "ends too early",
    "says it is shorter",
    "falls silent half way",
  ])("that %s breaks a download, which never looks whole", async (fault) => {
    setStorage(inBucket);
    const file = await uploaded();
    bucket.fault = fault;
    const answer = await fetch(file);
    expect(answer.headers.get("content-length")).toBe(String(CONTENT.length));
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });

  test("waits for a slow reader longer than for itself", async () => {
    setStorage(inBucket);
    const large = Buffer.alloc(40_000_000, 1);
    bucket.kept.set("/files/help/large", large);
    const body = await inBucket.open("large");
    await sleep(3 * SILENT_FOR_MS);
    expect((await buffer(body)).length).toBe(large.length);
  });

  test("that fails leaves a form its text, and says which file is missing", async () => {
    setStorage(gone);
    const form = new FormData();
    form.append("content", "What I typed");
    form.append("attachments", new File(["abc"], "a.txt"));
    await fetch(`${url}${link}`, { method: "POST", body: form, headers: { Origin: ORIGIN } });
    expect(given.body).toContain("What I typed");
    expect(given.files).toMatchObject({
      held: [],
      problem: { code: "unavailable", file: "a.txt" },
    });
  });
});

describe("a directory", () => {
  async function directory(): Promise<string> {
    const place = await mkdtemp(path.join(root, "files-"));
    setStorage(await directoryStorage(place));
    return place;
  }

  test("on a full disk refuses an upload with 503, and the database goes on", async () => {
    await directory();
    disk.full = true;
    await expectRefused();
    disk.full = false;
    expect((await upload()).status).toBe(201);
  });

  test("that may not be written to refuses an upload with 503", async () => {
    await directory();
    // Nobody may write there, not even root.
    setStorage({ ...storage(), incoming: "/sys" });
    const answer = await upload();
    expect([answer.status, await sql("select id from attachments")]).toEqual([503, []]);
  });

  test("in which a file finds no place refuses it with 503 and removes what had come", async () => {
    const place = await directory();
    for (let folder = 0; folder < 256; folder += 1) {
      await writeFile(path.join(place, folder.toString(16).padStart(2, "0")), "");
    }
    await expectRefused();
  });

  test("that lost a file or a part of it never sends one that looks whole", async () => {
    const place = await directory();
    const file = await uploaded();
    const [row] = await sql<{ key: string }>("select storage_key as key from attachments");
    const kept = path.join(place, row?.key.slice(0, 2) ?? "", row?.key ?? "");
    for (const content of [CONTENT.subarray(0, 70_000), Buffer.concat([CONTENT, CONTENT])]) {
      await writeFile(kept, content);
      await expect(fetch(file).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    }
    await rm(kept);
    expect((await fetch(file)).status).toBe(503);
  });
});
