import { expect, test } from "vitest";
import { ask, embeddedDatabases, isRunning, postmasterPid } from "./embedded-databases";

const { sharedDataDir, own, borrow } = embeddedDatabases();

test("a second portal on the same data directory is refused and harms nothing", async () => {
  const dataDir = await sharedDataDir();
  const portal = await own(dataDir);
  await expect(own(dataDir)).rejects.toMatchObject({
    name: "StartRefusal",
    message: expect.stringContaining("already running"),
  });
  expect(await ask(portal, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a command uses the running portal's database and leaves it running", async () => {
  const dataDir = await sharedDataDir();
  const portal = await own(dataDir);
  const command = await borrow(dataDir);
  expect(command.connection).toEqual(portal.connection);
  await command.stop();
  expect(await ask(portal, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a command without a portal starts the database and stops it again", async () => {
  const dataDir = await sharedDataDir();
  const command = await borrow(dataDir);
  expect(await ask(command, "select 1 as one")).toEqual([{ one: 1 }]);
  const postmaster = postmasterPid(dataDir);
  await command.stop();
  expect(isRunning(postmaster)).toBe(false);
});

test("of two commands the last one to leave stops the database", async () => {
  const dataDir = await sharedDataDir();
  const first = await borrow(dataDir);
  const second = await borrow(dataDir);
  const postmaster = postmasterPid(dataDir);
  await first.stop();
  expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
  await second.stop();
  expect(isRunning(postmaster)).toBe(false);
});

test("a portal that started during a command keeps its database", async () => {
  const dataDir = await sharedDataDir();
  const command = await borrow(dataDir);
  const portal = await own(dataDir);
  await command.stop();
  expect(await ask(portal, "select 1 as one")).toEqual([{ one: 1 }]);
});
