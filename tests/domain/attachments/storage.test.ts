import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bucketStorage } from "@/app/_storage/bucket";
import { directoryStorage } from "@/app/_storage/directory";
import { storagePlace } from "@/app/_storage/place";
import type { Storage } from "@/app/_storage/storage";

let root: string;
let server: S3rver;
const storages = new Map<string, Storage>();

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "storage-"));
  const configureBuckets = [{ name: "files" }];
  const directory = path.join(root, "s3");
  server = new S3rver({ port: 0, silent: true, directory, configureBuckets });
  const { port }: AddressInfo = await server.run();
  storages.set("a directory", await directoryStorage(path.join(root, "files")));
  storages.set("a bucket", await bucket(`http://127.0.0.1:${port}`));
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

function bucket(endpoint: string): Promise<Storage> {
  const place = storagePlace(`s3://S3RVER:S3RVER@files/help?endpoint=${endpoint}`);
  if (!place || "directory" in place) throw new Error("No bucket");
  return bucketStorage(place, path.join(root, "incoming"));
}

async function keep(storage: Storage, key: string, content: string): Promise<void> {
  const file = path.join(storage.incoming, key);
  await writeFile(file, content);
  await storage.keep(key, { path: file, size: Buffer.byteLength(content) });
}

describe.each(["a directory", "a bucket"])("%s", (name) => {
  function storage(): Storage {
    const found = storages.get(name);
    if (!found) throw new Error("Not opened");
    return found;
  }

  test("gives back what it keeps, and parts of it", async () => {
    await keep(storage(), "aa01", "0123456789");
    expect(String(await buffer(await storage().open("aa01")))).toBe("0123456789");
    const part = await storage().open("aa01", { start: 2, end: 4 });
    expect(String(await buffer(part))).toBe("234");
  });

  test("knows what it has, and forgets what is removed, twice if need be", async () => {
    await keep(storage(), "ab01", "x");
    expect(await storage().has("ab01")).toBe(true);
    await storage().remove("ab01");
    await storage().remove("ab01");
    expect(await storage().has("ab01")).toBe(false);
    await expect(storage().open("ab01")).rejects.toThrow();
  });

  test("lists every key with its time, and nothing that is on its way", async () => {
    await writeFile(path.join(storage().incoming, "ac00"), "half");
    await keep(storage(), "ac01", "x");
    const keys = new Map<string, Date>();
    for await (const { key, since } of storage().keys()) keys.set(key, since);
    expect(keys.get("ac01")?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(keys.has("ac00")).toBe(false);
  });

  test("says that it is well", async () => {
    await expect(storage().check()).resolves.toBeUndefined();
  });
});

test("a bucket whose server is gone says so, in a check and in keeping", async () => {
  const gone = await bucket("http://127.0.0.1:9");
  await expect(gone.check()).rejects.toThrow();
  await expect(keep(gone, "ad01", "x")).rejects.toThrow();
});

test("a directory that is a file cannot be opened", async () => {
  await mkdir(path.join(root, "odd"));
  await writeFile(path.join(root, "odd", "incoming"), "");
  await expect(directoryStorage(path.join(root, "odd"))).rejects.toThrow();
});
