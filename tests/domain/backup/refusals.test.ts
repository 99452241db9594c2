import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { BACKED_UP } from "@/app/_domain/backup/backed-up-tables";
import { BackupRefusal } from "@/app/_domain/backup/backup-refusal";
import { restoreBackup } from "@/app/_domain/backup/restore-backup";
import { writeTar } from "@/app/_domain/backup/write-tar";
import { NOW, newDesk } from "../../support/database-rows";
import { fill, openWithFile } from "./filled-portal";
import { backUp, filesStored, NEVER, type Portal, portals, restore, rowsOf } from "./portals";

const { newPortal, place } = portals();

let fresh: Portal;
let whole: Buffer;

beforeAll(async () => {
  await fill(await newPortal());
  await backUp(place("whole.tar"));
  whole = await readFile(place("whole.tar"));
  fresh = await newPortal();
});

/** Why it is not restored; that it left nothing behind is looked at too. */
async function refusal(work: () => Promise<unknown>): Promise<string> {
  const before = [await rowsOf(fresh, BACKED_UP), await filesStored()];
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect([await rowsOf(fresh, BACKED_UP), await filesStored()]).toEqual(before);
  if (!(error instanceof BackupRefusal)) throw new Error("It was not refused", { cause: error });
  return error.message;
}

/** Where the content of an entry begins, and how long it is. */
function contentOf(name: string): { start: number; size: number } {
  const header = whole.indexOf(`${name}\0`, 0, "latin1");
  const size = Number.parseInt(whole.toString("latin1", header + 124, header + 135), 8);
  return { start: header + 512, size };
}

async function altered(name: string, at = 0): Promise<string> {
  const file = place("altered.tar");
  const copy = Buffer.from(whole);
  const { start } = contentOf(name);
  copy[start + at] = (copy[start + at] ?? 0) ^ 1;
  await writeFile(file, copy);
  return file;
}

describe("a backup with one altered bit changes nothing", () => {
  const keyed = () => [...whole.toString("latin1").matchAll(/files\/[0-9a-f]{64}/g)][0]?.[0] ?? "";

  test.each([
    ["in a table", () => altered("tables/tickets.copy.gz", 40)],
    ["in a file", () => altered(keyed(), 2)],
    ["in the date of its manifest", () => altered("manifest.json", 20)],
    ["in its seal", () => altered("seal", 5)],
    ["in the name of an entry", () => altered("tables/users.copy.gz", -505)],
  ])("%s", async (_where, alter) => {
    const file = await alter();
    expect(await refusal(() => restore(file))).toContain("damaged");
  });
});

test("a backup that was cut off anywhere changes nothing", async () => {
  const seal = contentOf("seal").start - 512;
  for (const length of [700, whole.indexOf("tables/tickets") + 600, seal, seal + 512]) {
    await copyFile(place("whole.tar"), place("cut.tar"));
    await truncate(place("cut.tar"), length);
    expect(await refusal(() => restore(place("cut.tar")))).toContain("cut off");
  }
});

test("what is no backup is told from one", async () => {
  await writeFile(place("letter.txt"), "Dear portal, ".repeat(1000));
  expect(await refusal(() => restore(place("letter.txt")))).toContain("is no backup of a portal");
  await writeFile(place("empty.tar"), "");
  expect(await refusal(() => restore(place("empty.tar")))).toContain("is no backup of a portal");
  const content = Buffer.from("{}");
  const fill = async (add: Parameters<Parameters<typeof writeTar>[1]["fill"]>[0]) => {
    await add({ name: "something.json", size: 2, content });
  };
  await writeTar(place("other.tar"), { fill, now: NOW, signal: NEVER });
  expect(await refusal(() => restore(place("other.tar")))).toContain("is no backup of a portal");
});

test("a backup of a later format asks for an upgrade", async () => {
  const content = Buffer.from('{"format":2}');
  await writeTar(place("later.tar"), {
    fill: async (add) => void (await add({ name: "portal-backup.json", size: 12, content })),
    now: NOW,
    signal: NEVER,
  });
  expect(await refusal(() => restore(place("later.tar")))).toContain("upgrade this one first");
});

test("a backup with a migration that this portal does not know asks for an upgrade", async () => {
  const [newest = ""] = (await readdir("prisma/migrations"))
    .filter((name) => /^\d/.test(name))
    .sort()
    .reverse();
  const migrations = place("migrations");
  for (const name of await readdir("prisma/migrations")) {
    if (name !== newest && !name.includes("."))
      await mkdir(`${migrations}/${name}`, { recursive: true });
  }
  const options = { file: place("whole.tar"), replace: false, migrations, now: NOW, signal: NEVER };
  expect(await refusal(() => restoreBackup(options))).toContain(newest);
});

test("rows that do not fit together leave no row and no file", async () => {
  const portal = await newPortal();
  await openWithFile(await newDesk());
  await portal.sql("alter table tickets drop constraint tickets_assignee_id_fkey");
  await portal.sql("update tickets set assignee_id = gen_random_uuid()");
  await backUp(place("torn.tar"));
  await fresh.enter();
  const before = await rowsOf(fresh, BACKED_UP);
  await expect(restore(place("torn.tar"))).rejects.toThrow("tickets_assignee_id_fkey");
  expect(await rowsOf(fresh, BACKED_UP)).toEqual(before);
  expect(await filesStored()).toEqual(new Map());
});

test("an empty portal is taken for the wrong one, and not backed up", async () => {
  await newPortal();
  await expect(backUp(place("none.tar"))).rejects.toThrow("is it the right one?");
  await fresh.enter();
  expect(await readdir(place(""))).not.toContainEqual(expect.stringContaining("none.tar"));
});

test("a backup takes nobody's name", async () => {
  await expect(backUp(place("whole.tar"))).rejects.toThrow("is there already");
  expect(await readFile(place("whole.tar"))).toEqual(whole);
});

test("a portal with a desk is replaced only when that is asked for", async () => {
  await openWithFile(await newDesk({ name: "Here already" }));
  const said = await refusal(() => restore(place("whole.tar")));
  expect(said).toContain("This portal is not empty (desks: 1, tickets: 1)");
  await restore(place("whole.tar"), { replace: true });
  expect(await fresh.sql("select name from desks")).toEqual([{ name: "Lamps" }]);
});
