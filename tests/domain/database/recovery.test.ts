import { spawn } from "node:child_process";
import { lchownSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  ask,
  askWithinFiveSeconds,
  connect,
  embeddedDatabases,
  isRunning,
  postmasterPid,
} from "./embedded-databases";

const { sharedDataDir, own, lines } = embeddedDatabases();

test("a killed PostgreSQL comes back by itself with everything it acknowledged", async () => {
  const dataDir = await sharedDataDir();
  const portal = await own(dataDir);
  await ask(portal, "create table note as select 'kept' as text");
  process.kill(postmasterPid(dataDir), "SIGKILL");
  const rows = await askWithinFiveSeconds(portal, "select text from note");
  expect(rows).toEqual([{ text: "kept" }]);
  await expect.poll(() => lines.length).toBe(2);
  expect(lines[0]).toContain("lost");
  expect(lines[1]).toContain("back");
});

test("a portal that lost its connection owns the database again afterwards", async () => {
  const dataDir = await sharedDataDir();
  const portal = await own(dataDir);
  process.kill(postmasterPid(dataDir), "SIGKILL");
  await askWithinFiveSeconds(portal, "select 1");
  await expect.poll(() => lines.length).toBe(2);
  await expect(own(dataDir)).rejects.toThrow("already running");
});

test("a frozen backend of a killed PostgreSQL does not keep the next one from starting", async () => {
  const dataDir = await sharedDataDir();
  const portal = await own(dataDir);
  const client = await connect(portal);
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const pid = rows[0]?.pid ?? 0;
  process.kill(pid, "SIGSTOP");
  process.kill(postmasterPid(dataDir), "SIGKILL");
  await askWithinFiveSeconds(portal, "select 1");
  expect(isRunning(pid)).toBe(false);
  await client.end();
});

test("stopping while PostgreSQL is coming back leaves nothing running", async () => {
  const dataDir = await sharedDataDir();
  const portal = await own(dataDir);
  process.kill(postmasterPid(dataDir), "SIGKILL");
  await expect.poll(() => lines.length, { interval: 1 }).toBe(1);
  await portal.stop();
  await expect(ask(portal, "select 1")).rejects.toThrow();
});

test("a lock file that names somebody else's process does not block the start", async () => {
  const dataDir = await sharedDataDir();
  const cluster = join(dataDir, "postgres");
  await (await own(dataDir)).stop();
  const { uid, gid } = statSync(cluster);
  const asOwner = process.getuid?.() === 0 ? { uid, gid } : {};
  const stranger = spawn("sleep", ["60"], { stdio: "ignore", cwd: "/", ...asOwner });
  try {
    for (const name of ["postmaster.pid", ".s.PGSQL.5432.lock"]) {
      const lock = join(cluster, name);
      writeFileSync(lock, `${stranger.pid}\n/proc/self/cwd\n1780000000\n5432\n.\n\n`);
      lchownSync(lock, uid, gid);
    }
    const portal = await own(dataDir);
    expect(await ask(portal, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(stranger.exitCode).toBeNull();
  } finally {
    stranger.kill("SIGKILL");
  }
});

test("a turn whose holder was killed is taken over", async () => {
  const dataDir = await sharedDataDir();
  const turns = join(dataDir, "postgres-turns");
  await (await own(dataDir)).stop();
  const next = Number(readdirSync(turns)[0]) + 1;
  // This process lives, but it did not start at that time.
  symlinkSync(`${process.pid}:1`, join(turns, String(next)));
  const portal = await own(dataDir);
  expect(await ask(portal, "select 1 as one")).toEqual([{ one: 1 }]);
});
