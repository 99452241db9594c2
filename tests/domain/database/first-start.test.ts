import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, embeddedDatabases, isRunning, isThere, postmasterPid } from "./embedded-databases";

const { newDataDir, sharedDataDir, own } = embeddedDatabases();

test("the first start makes an empty database and the second finds its rows", async () => {
  const dataDir = await newDataDir();
  const first = await own(dataDir);
  expect(first.created).toBe(true);
  await ask(first, "create table note as select 'kept' as text");
  await first.stop();

  const second = await own(dataDir);
  expect(second.created).toBe(false);
  expect(await ask(second, "select text from note")).toEqual([{ text: "kept" }]);
});

test("what is acknowledged is on disk, checked by checksums and sorted the same everywhere", async () => {
  const database = await own(await sharedDataDir());
  const [settings] = await ask(
    database,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('data_checksums') as checksums, datlocprovider as provider,
      datlocale as locale from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual({
    fsync: "on",
    commit: "on",
    checksums: "on",
    provider: "b",
    locale: "C.UTF-8",
  });
});

test("the portal's own role is no superuser", async () => {
  const database = await own(await sharedDataDir());
  const roles = await ask(database, "select rolsuper from pg_roles where rolname = current_user");
  expect(roles).toEqual([{ rolsuper: false }]);
});

test("a new data directory is closed to others and stays with the one who started", async () => {
  const dataDir = await sharedDataDir();
  await own(dataDir);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(dataDir).uid).toBe(process.getuid?.());
  expect(statSync(join(dataDir, "postgres")).mode & 0o077).toBe(0);
});

test("stopping leaves no process, no lock and no socket, however often it is asked for", async () => {
  const dataDir = await sharedDataDir();
  const database = await own(dataDir);
  const postmaster = postmasterPid(dataDir);
  await Promise.all([database.stop(), database.stop()]);
  await database.stop();
  expect(isRunning(postmaster)).toBe(false);
  const left = readdirSync(join(dataDir, "postgres"));
  expect(left.filter((name) => /^\.s\.|postmaster\.pid/.test(name))).toEqual([]);
});

test("a path too long for a socket moves the socket to a short one", async () => {
  const dataDir = await newDataDir("żółw".repeat(25));
  const database = await own(dataDir);
  expect(database.connection.host.length).toBeLessThan(90);
  expect(await ask(database, "select 1 as one")).toEqual([{ one: 1 }]);
  await database.stop();
  expect(isThere(database.connection.host)).toBe(false);
});
