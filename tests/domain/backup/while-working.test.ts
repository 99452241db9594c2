import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { TEST_SECRET } from "../../support/database";
import { newDesk, openOne, type TestDesk } from "../../support/database-rows";
import { environmentOf, runPortal } from "../command-line/run-portal";
import { backUp, type Portal, portals, restore } from "./portals";

const { newPortal, place } = portals();

let portal: Portal;
let desk: TestDesk;

beforeAll(async () => {
  portal = await newPortal();
  desk = await newDesk();
});

test("a backup that is made while tickets are written holds each of them whole or not at all", async () => {
  const writing = { on: true };
  const writers = [1, 2, 3].map(async () => {
    while (writing.on) await openOne(desk.token);
  });
  await vi.waitFor(async () => expect(await portal.sql("select from tickets")).not.toEqual([]));
  const { tables } = await backUp(place("busy.tar"));
  writing.on = false;
  await Promise.all(writers);
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows;
  const written = (await portal.sql("select from tickets")).length;
  expect(rows("tickets")).toBeGreaterThan(0);
  expect(written).toBeGreaterThan(rows("tickets") ?? 0);

  const fresh = await newPortal();
  await restore(place("busy.tar"));
  const torn = await fresh.sql(
    `select from tickets t
     where (select count(*) from audit_entries where ticket_id = t.id) <> 1
       or (select count(*) from outbox_mails where ticket_id = t.id and kind = 'ticket_opened') <> 1
       or (select count(*) from public_links where ticket_id = t.id) <> 1
       or (select count(*) from ticket_search where ticket_id = t.id) <> 1`,
  );
  expect(torn).toEqual([]);
  const [counts] = await fresh.sql("select sum(open)::int as open from ticket_counts");
  expect(counts).toEqual({ open: rows("tickets") });
});

describe("a backup that is ended halfway", () => {
  test.each([
    ["by Ctrl-C", "SIGINT", 1],
    ["the hard way", "SIGKILL", null],
  ] as const)("%s leaves no file that could be taken for one", async (_how, signal, expected) => {
    const directory = place(signal);
    await mkdir(directory);
    const blocker = new pg.Client(portal.connection).on("error", () => {});
    await blocker.connect();
    await blocker.query("begin; lock table webhooks in access exclusive mode");
    const child = spawn(process.execPath, [...COMMAND, "--to", directory], {
      env: { NODE_ENV: "test", ...environmentOf(portal.connection) },
    });
    const said = text(child.stderr);
    const names = () => readdir(directory);
    await vi.waitFor(async () => expect(await names()).not.toEqual([]), { timeout: 15_000 });
    child.kill(signal);
    const [code] = await once(child, "exit");
    await blocker.end();
    expect(code).toBe(expected);
    if (signal === "SIGINT") expect([await said, await names()]).toEqual(["Interrupted\n", []]);
    expect((await names()).filter((name) => name.endsWith(".tar"))).toEqual([]);
  });
});

const COMMAND = ["app/_server/start.mjs", "portal", "backup"];

test("the command line backs a portal up and restores it", async () => {
  const words = (...more: string[]) => [...more, "--json"];
  const files = { STORAGE_URL: `file://${place("files")}`, DATA_DIR: place("data") };
  const from = { ...environmentOf(portal.connection), ...files, STARTED_IN: place("") };
  const made = await runPortal(from, ...words("backup"));
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
  const facts = JSON.parse(made.stdout);
  expect(facts).toMatchObject({ files: 0, missing_files: 0, secret_included: false });
  expect(path.basename(facts.file)).toMatch(/^portal-\d{4}-\d\d-\d\d-\d{6}\.tar$/);
  expect(path.dirname(facts.file)).toBe(path.resolve(place("")));

  const fresh = await newPortal();
  const to = { ...environmentOf(fresh.connection), ...files, STARTED_IN: place("") };
  const back = await runPortal(to, ...words("restore", path.basename(facts.file)));
  expect({ code: back.code, stderr: back.stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(back.stdout)).toMatchObject({
    rows: facts.rows,
    mail_paused: true,
    webhooks_switched_off: 0,
    secret: "fits",
  });
  const again = await runPortal(to, ...words("restore", facts.file));
  expect(again.code).toBe(1);
  expect(JSON.parse(again.stderr).error.code).toBe("backup_refused");
  const told = await runPortal(to, "mail", "status", "--json");
  expect(JSON.parse(told.stdout)).toMatchObject({ paused: true });
});

test("one file moves a portal, its secret included, to a machine where nothing is", async () => {
  await portal.enter();
  await backUp(place("moving.tar"), { withSecret: true });
  const machine = { DATA_DIR: place("machine") };
  const moved = await runPortal(machine, "restore", place("moving.tar"), "--json");
  expect(JSON.parse(moved.stdout)).toMatchObject({ secret: "restored", mail_paused: true });
  const secret = await readFile(path.join(machine.DATA_DIR, "app-secret"), "utf8");
  expect(secret.trim()).toBe(TEST_SECRET);
  const there = await runPortal(machine, "desk", "list", "--json");
  expect(JSON.parse(there.stdout)).toMatchObject([{ desk_token: desk.token }]);
});
