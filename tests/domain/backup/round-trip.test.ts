import { stat, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import S3rver from "s3rver";
import { beforeAll, expect, test } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { BACKED_UP, LEFT_OUT } from "@/app/_domain/backup/backed-up-tables";
import { pauseMail } from "@/app/_domain/mail/mail-pause";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { bucketStorage } from "@/app/_storage/bucket";
import { storagePlace } from "@/app/_storage/place";
import { setStorage, storage } from "@/app/_storage/storage";
import { TEST_SECRET } from "../../support/database";
import { later, NOW, newDesk, openOne } from "../../support/database-rows";
import { mailServer, send } from "../mail/post";
import { type Filled, fill, openWithFile } from "./filled-portal";
import { backUp, filesStored, type Portal, portals, restore, rowsOf } from "./portals";

const { newPortal, place } = portals();
const { url, received } = await mailServer();

/** Held back after a restore: looked at on their own. */
const HELD = ["settings", "webhooks", "webhook_deliveries"];

let filled: Filled;
let old: Portal;
let fresh: Portal;
let files: Map<string, string>;
let done: Awaited<ReturnType<typeof restore>>;

beforeAll(async () => {
  old = await newPortal();
  filled = await fill(old);
  await old.sql("update attachments set scan = 'pending'");
  files = await filesStored();
  await backUp(place("whole.tar"), { withSecret: true });
  fresh = await newPortal();
  done = await restore(place("whole.tar"));
});

test("every table of the database is in a backup, or left out on purpose", async () => {
  const tables = await old.sql<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
  );
  expect(tables.map(({ name }) => name)).toEqual([...BACKED_UP, ...LEFT_OUT].sort());
});

test("a restore is in the team's log, with the time of the backup", async () => {
  const log = "delete from audit_entries where kind = 'backup_restored' returning details";
  const details = { madeAt: NOW.toISOString(), version: "1.2.3" };
  expect(await fresh.sql(log)).toEqual([{ details }]);
});

test("a restored portal has every row of the one that was backed up", async () => {
  const tables = BACKED_UP.filter((table) => !HELD.includes(table));
  const rows = await rowsOf(old, BACKED_UP);
  expect([...rows].filter(([, all]) => all === "")).toEqual([]);
  expect(await rowsOf(fresh, tables)).toEqual(await rowsOf(old, tables));
});

test("a restored portal has every file, byte for byte", async () => {
  expect(files.size).toBe(1);
  expect(await filesStored()).toEqual(files);
});

test("links that were sent open their tickets after a restore", async () => {
  expect(await readThreadWithToken(filled.token, undefined)).toMatchObject({ number: "A1" });
});

test("mails wait after a restore until they are let go, and go out once", async () => {
  await send(url);
  expect(received).toEqual([]);
  await pauseMail(false);
  await send(url, later(1));
  await send(url, later(2));
  const addresses = received.flatMap(({ to }) => to);
  expect(addresses.filter((address) => address === "hanna@example.com")).toHaveLength(1);
});

test("a restored portal goes on counting where the other was", async () => {
  await openOne(filled.desk.token);
  const numbers = await fresh.sql("select number from tickets order by number");
  expect(numbers).toEqual([{ number: "A1" }, { number: "A2" }, { number: "A3" }]);
  const [count] = await fresh.sql("select sum(open)::int as open from ticket_counts");
  expect(count).toEqual({ open: 3 });
  const another = "insert into ticket_counts (desk_id, open, unassigned, waiting, resolved)";
  await fresh.sql(`${another} select id, 0, 0, 0, 0 from desks`);
});

test("webhooks are switched off after a restore, and nothing waits for them", async () => {
  expect(done.webhooksSwitchedOff).toBe(1);
  expect(await fresh.sql("select distinct active from webhooks")).toEqual([{ active: false }]);
  const states = "select distinct state, error from webhook_deliveries";
  expect(await old.sql(states)).toEqual([{ state: "pending", error: null }]);
  expect(await fresh.sql(states)).toEqual([{ state: "failed", error: "switched_off" }]);
});

test("files that waited for their scan wait for it again", async () => {
  const jobs = await fresh.sql("select key from graphile_worker.jobs where key like 'scan %'");
  expect(jobs).toHaveLength(1);
});

test("nobody of the team is signed in after a restore", async () => {
  expect(await old.sql("select from staff_sessions")).toHaveLength(1);
  expect(await fresh.sql("select from staff_sessions")).toEqual([]);
});

test("a backup is for its owner's eyes alone", async () => {
  expect((await stat(place("whole.tar"))).mode & 0o777).toBe(0o600);
});

test("a backup tells whether it was made with another secret, and brings it along when asked to", async () => {
  expect(done).toMatchObject({ secretFits: true, secret: TEST_SECRET });
  await fresh.enter();
  await backUp(place("secretless.tar"));
  await newPortal();
  setAppSecret("another secret of tests, thirty-two bytes and more");
  const other = await restore(place("secretless.tar")).finally(() => setAppSecret(TEST_SECRET));
  expect(other).toMatchObject({ secretFits: false, secret: undefined });
});

test("files move from a directory into a bucket and back", async () => {
  const configureBuckets = [{ name: "files" }];
  const server = new S3rver({ port: 0, silent: true, directory: place("s3"), configureBuckets });
  const { port }: AddressInfo = await server.run();
  const bucket = storagePlace(`s3://S3RVER:S3RVER@files?endpoint=http://127.0.0.1:${port}`);
  if (!bucket || "directory" in bucket) throw new Error("No bucket");
  await fresh.enter();
  setStorage(await bucketStorage(bucket, place("incoming")));
  await restore(place("whole.tar"), { replace: true });
  expect(await filesStored()).toEqual(files);
  const { files: told } = await backUp(place("bucket.tar"));
  await server.close();
  await fresh.enter();
  for (const key of files.keys()) await storage().remove(key);
  await restore(place("bucket.tar"), { replace: true });
  expect(told).toEqual({ count: 1, bytes: 8, missing: 0, damaged: 0 });
  expect(await filesStored()).toEqual(files);
});

test("a storage that takes no more leaves nothing of a restore", async () => {
  await fresh.enter();
  const desk = await newDesk();
  for (let number = 0; number < 30; number += 1) await openWithFile(desk, `${number}`);
  const { files: told } = await backUp(place("many.tar"));
  const empty = await newPortal();
  const kept = storage();
  let left = 20;
  const full = async () => {
    left -= 1;
    if (left < 0) throw new Error("The disk is full");
  };
  setStorage({ ...kept, keep: (key, file) => full().then(() => kept.keep(key, file)) });
  await expect(restore(place("many.tar"))).rejects.toThrow("The disk is full");
  expect(await empty.sql("select from desks")).toEqual([]);
  expect(await filesStored()).toEqual(new Map());
  left = 100;
  await restore(place("many.tar"));
  expect([told?.count, (await filesStored()).size]).toEqual([31, 31]);
});

test("a file that the storage lacks, or that is not what was received, is counted", async () => {
  const [key = ""] = files.keys();
  const lamp = path.join(storage().incoming, "lamp");
  await writeFile(lamp, "other bytes");
  await storage().keep(key, { path: lamp, size: 11 });
  const altered = await backUp(place("altered.tar"));
  expect(altered.files).toMatchObject({ count: 31, missing: 0, damaged: 1 });
  await storage().remove(key);
  const lacking = await backUp(place("lacking.tar"));
  expect(lacking.files).toMatchObject({ count: 30, missing: 1, damaged: 0 });
});
