import { expect, test } from "vitest";
import { isReady, ready } from "../support/portal";
import { portals, processesIn } from "./portals";

const { sharedDirectory, start, spawn } = portals();

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} stops everything, PostgreSQL too, and the exit code is 0`, async () => {
    const portal = await start({ dataDir: await sharedDirectory() });
    expect(processesIn(portal.dataDir)).not.toEqual([]);
    expect(await portal.stop(signal)).toBe(0);
    expect(processesIn(portal.dataDir)).toEqual([]);
  });
}

test("a second npm start on the same directory says that one is running already", async () => {
  const dataDir = await sharedDirectory();
  const first = await start({ dataDir });
  const second = await spawn({ dataDir, command: ["npm", "start"] });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("already running");
  expect(second.output()).not.toMatch(/^\s+at /m);
  expect(await isReady(first.url)).toBe(true);
});

test("SIGTERM to npm stops the portal behind it", async () => {
  const portal = await spawn({ dataDir: await sharedDirectory(), command: ["npm", "start"] });
  await ready(portal);
  await portal.stop("SIGTERM");
  expect(processesIn(portal.dataDir)).toEqual([]);
  expect(await isReady(portal.url)).toBe(false);
});

test("a second signal while it stops does not cut the stopping short", async () => {
  const portal = await start({ dataDir: await sharedDirectory() });
  const stopped = portal.stop("SIGINT");
  expect(await portal.stop("SIGINT")).toBe(0);
  await stopped;
  expect(processesIn(portal.dataDir)).toEqual([]);
});
