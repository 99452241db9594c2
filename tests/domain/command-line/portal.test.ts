import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSecretKey } from "@/app/_domain/desks/desk-secret";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { testDatabase } from "../../support/database";
import { newDesk, openOne } from "../../support/database-rows";
import { environmentOf, runPortal, startPortalCommand } from "./run-portal";

const { connection, sql } = testDatabase();

function portal(...words: string[]) {
  return runPortal(environmentOf(connection), ...words);
}

/** What a script reads; nothing else may be on stdout, and nothing at all on stderr. */
async function answerOf(...words: string[]) {
  const { code, stdout, stderr } = await portal(...words, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

async function deskWithTicket() {
  const { token } = await newDesk({ numbering: "A{{nr}}" });
  await openOne(token);
  return token;
}

describe("desk", () => {
  test("create tells a script all that a site needs", async () => {
    const words = ["--name", "Lamps", "--security", "signature", "--locale", "pl", "--unlisted"];
    const desk = await answerOf("desk", "create", ...words, "--color", "#0F766E");
    expect(desk).toEqual({
      desk_token: expect.stringMatching(/^[a-z0-9]{16}$/),
      secret_key: await readSecretKey(desk.desk_token),
      account_url: "https://help.example.com",
      script_url: "https://help.example.com/widget.js",
      snippet: expect.stringContaining(`desk_token: "${desk.desk_token}", locale: "pl"`),
      name: "Lamps",
      security: "signature",
      locale: "pl",
      color: "#0F766E",
      numbering: "{{yy}}{{ww}}-{{nr-w}}",
      active: true,
      listed: false,
    });
  });

  test("show keeps the key back until it is asked for", async () => {
    const { token, secretKey } = await newDesk();
    const [plain, open] = await Promise.all([
      answerOf("desk", "show", token),
      answerOf("desk", "show", token, "--secret"),
    ]);
    expect(plain).not.toHaveProperty("secret_key");
    expect(open.secret_key).toBe(secretKey);
  });

  test("update changes what is given and nothing else", async () => {
    const { token } = await newDesk({ locale: "de", description: "kept" });
    const look = ["--inactive", "--locale", "browser", "--without-files", "--position", "3"];
    const sender = ["--mail-from-name", "Lamps", "--mail-from-address", "Help@example.com"];
    expect(await answerOf("desk", "update", token, ...look, ...sender)).toMatchObject({
      active: false,
      locale: null,
      files: false,
      position: 3,
      mail_from_name: "Lamps",
      mail_from_address: "help@example.com",
      description: "kept",
    });
  });

  test("rotate-secret prints the key that signs from now on", async () => {
    const { token } = await newDesk();
    const { stdout } = await portal("desk", "rotate-secret", token, "--overlap", "60");
    expect(stdout.trim()).toBe(await readSecretKey(token));
    const old = "select valid_until > now() as good from desk_secrets where version = 1";
    const [first] = await sql(`${old} and desk_id = (select id from desks where token = $1)`, [
      token,
    ]);
    expect(first).toEqual({ good: true });
  });
});

describe("category", () => {
  test("list shows what create made, in its order", async () => {
    const { token } = await newDesk();
    const words = ["category", "create", token, "--position"];
    await sql("insert into staff_groups (id, name) values (gen_random_uuid(), 'Stock')");
    await Promise.all([
      answerOf(...words, "2", "--code", "bulbs", "--name", "Bulbs", "--group", "Stock"),
      answerOf(...words, "1", "--code", "wires", "--name", "Wires"),
    ]);
    const list = await answerOf("category", "list", token);
    expect(list).toMatchObject([
      { code: "wires", assignee: null, group: null },
      { code: "bulbs", group: "Stock" },
    ]);
  });
});

describe("ticket", () => {
  test("link prints an address that opens the ticket, until it is revoked", async () => {
    const token = await deskWithTicket();
    const { stdout } = await portal("ticket", "link", token, "#a1");
    const address = new URL(stdout.trim());
    const link = address.pathname.replace("/t/", "");
    expect(await readThreadWithToken(link, undefined)).toMatchObject({ number: "A1" });
    expect(await answerOf("ticket", "link", token, "A1", "--revoke")).toMatchObject({ url: null });
    expect(await readThreadWithToken(link, undefined)).toMatchObject({ code: "link_revoked" });
  });

  test("reply is read back by show and list", async () => {
    const token = await deskWithTicket();
    const words = ["--content", "Try another bulb.", "--status", "waiting"];
    expect(await answerOf("ticket", "reply", token, "A1", ...words)).toMatchObject({ seq: 1 });
    const [shown, waiting, open] = await Promise.all([
      answerOf("ticket", "show", token, "A1"),
      answerOf("ticket", "list", token, "--status", "waiting"),
      answerOf("ticket", "list", token, "--status", "open"),
    ]);
    expect(shown.comments).toMatchObject([
      { side: "team", author_name: "Support", content: "Try another bulb." },
    ]);
    expect(waiting).toMatchObject([{ number: "A1", status: "waiting" }]);
    expect(open).toEqual([]);
  });
});

describe("a no", () => {
  test("is a sentence for a reader and an object for a script", async () => {
    const [text, json] = await Promise.all([
      portal("desk", "show", "nowhere"),
      portal("desk", "show", "nowhere", "--json"),
    ]);
    expect(text).toEqual({
      code: 1,
      stdout: "",
      stderr: "There is no desk with this token\n",
    });
    expect(json).toMatchObject({ code: 1, stdout: "" });
    expect(JSON.parse(json.stderr)).toEqual({
      error: { code: "desk_not_found", message: "There is no desk with this token" },
    });
  });

  test.each([
    [["desk", "create", "--name", "L", "--color", "red"], /^--color Write the colour as #RRGGBB$/],
    [["desk", "create", "--name", "L", "--numbering", "{{nr-d}}"], /^--numbering could give one/],
    [["desk", "create", "--name", "L", "--security", "high"], /^--security /],
    [["desk", "create"], /--name/],
    [["fill", "--tickets", "1e3", "--clients", "0"], /^--tickets must .*; --clients must /],
  ])("%j is wrong usage that names the option", async (words, message) => {
    const { code, stdout, stderr } = await portal(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim()).toMatch(message);
  });

  test("about the environment names the variable", async () => {
    const variables = { ...environmentOf(connection), APP_SECRET: "short" };
    const { code, stderr } = await runPortal(variables, "desk", "list");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "APP_SECRET: must be 32 bytes or more\n" });
  });
});

test("fill makes a desk of its own and says what is in it", async () => {
  const { code, stdout } = await portal("fill", "--tickets", "60", "--clients", "5", "--json");
  expect(code).toBe(0);
  const filled = JSON.parse(stdout);
  expect(filled).toMatchObject({ name: "Filled desk", tickets: 60, clients: 5 });
  expect(await answerOf("ticket", "list", filled.desk_token, "--limit", "100")).toHaveLength(60);
});

test("without a running portal the database is started and stopped again", async () => {
  const directory = await mkdtemp(path.join(tmpdir(), "portal-command-"));
  const variables = { DATA_DIR: path.join(directory, "data") };
  const words = ["desk", "list", "--json"];
  const { code, stdout } = await startPortalCommand(variables, { words });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "[]\n" });
  const pidFile = path.join(variables.DATA_DIR, "postgres", "postmaster.pid");
  expect(() => readFileSync(pidFile)).toThrow("ENOENT");
  await rm(directory, { recursive: true });
});
