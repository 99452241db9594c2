import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { embeddedDatabases, isThere } from "./embedded-databases";

const { newDataDir, own } = embeddedDatabases();

test("a cluster of another PostgreSQL version is refused and not touched", async () => {
  const dataDir = await newDataDir();
  const cluster = join(dataDir, "postgres");
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, "PG_VERSION"), "17\n");
  await expect(own(dataDir)).rejects.toMatchObject({
    name: "StartRefusal",
    message: expect.stringContaining("PostgreSQL 17"),
  });
  expect(readdirSync(cluster)).toEqual(["PG_VERSION"]);
  expect(readFileSync(join(cluster, "PG_VERSION"), "utf8")).toBe("17\n");
});

test("a directory that holds something else is refused and not touched", async () => {
  const dataDir = await newDataDir();
  const cluster = join(dataDir, "postgres");
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, "thesis.txt"), "years of work");
  await expect(own(dataDir)).rejects.toThrow("no PostgreSQL cluster");
  expect(readdirSync(cluster)).toEqual(["thesis.txt"]);
});

test("a data directory that cannot be made is refused in one line", async () => {
  const file = await newDataDir();
  writeFileSync(file, "a file, not a directory");
  await expect(own(join(file, "inside"))).rejects.toMatchObject({
    name: "StartRefusal",
    message: expect.stringMatching(/^[^\n]+$/),
  });
});

test("a platform without a PostgreSQL of ours is asked for a DATABASE_URL and nothing is made", async () => {
  const dataDir = await newDataDir();
  const { arch } = process;
  Object.defineProperty(process, "arch", { value: "riscv64" });
  try {
    await expect(own(dataDir)).rejects.toThrow("set DATABASE_URL");
  } finally {
    Object.defineProperty(process, "arch", { value: arch });
  }
  expect(isThere(dataDir)).toBe(false);
});
