import { beforeAll, describe, expect, test } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { createCategory, listCategories } from "@/app/_domain/desks/category";
import { createDesk, findDesk, listDesks, updateDesk } from "@/app/_domain/desks/desk";
import { readSecretKey, rotateDeskSecret } from "@/app/_domain/desks/desk-secret";
import { type DeskPage, readDeskPage, readListedDesks } from "@/app/_domain/desks/read-desk-page";
import { TEST_SECRET, testDatabase } from "../support/database";
import { inParallel, NOW, newDesk, refusalOf } from "../support/database-rows";

const { sql, columnsWith } = testDatabase();

describe("a new desk", () => {
  test("begins as the product says", async () => {
    const { desk } = await createDesk({ name: "Lamps" });
    expect(desk).toMatchObject({
      name: "Lamps",
      active: true,
      listed: true,
      locale: null,
      attachments: true,
      numbering: "{{yy}}{{ww}}-{{nr-w}}",
      securityLevel: "mixed",
      widgetLayout: "button",
      secretVersion: 1,
      showRules: [],
      hideRules: [],
      allowedOrigins: [],
    });
  });

  test("has a token that is easy to read and hard to guess", async () => {
    expect((await newDesk()).token).toMatch(/^[2-9a-hjkmnp-z]{16}$/);
  });

  test("has a key that any shell and configuration file can hold", async () => {
    expect((await newDesk()).secretKey).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is stored with what its colour becomes where it must be readable", async () => {
    const { desk } = await createDesk({ name: "Lamps", color: "#FFD54A" });
    expect(desk.palette).toMatchObject({ dark: { shape: "#ffd54a" } });
  });

  test.each<[string, object]>([
    ["without a name", { name: " " }],
    ["with a name of zero-width characters", { name: "\u200b" }],
    ["with a name of 201 characters", { name: "🦊".repeat(201) }],
    ["with a description of 501 characters", { description: "a".repeat(501) }],
    ["with a help text of 20,001 characters", { helpText: "a".repeat(20_001) }],
    ["with a colour that is code", { color: "red;background:url(//evil)" }],
    ["with a short colour", { color: "#fff" }],
    ["with an unknown language", { locale: "xx" }],
    ["with a translation into an unknown language", { translations: { xx: {} } }],
    ["with a numbering that could repeat", { numbering: "{{nr-w}}" }],
    ["with an unknown level of security", { securityLevel: "low" }],
    ["with a field that is nobody's to give", { secretVersion: 7 }],
    ["with a token of its own", { token: "mine" }],
  ])("%s is refused and not stored", async (_, fields) => {
    const before = (await listDesks()).length;
    await expect(createDesk({ name: "Lamps", ...fields })).rejects.toHaveProperty(
      "name",
      "ZodError",
    );
    expect(await listDesks()).toHaveLength(before);
  });

  test("may have a name of 200 characters as a person counts them", async () => {
    const { desk } = await createDesk({ name: "🦊".repeat(200) });
    expect(desk.name).toBe("🦊".repeat(200));
  });
});

describe("a changed desk", () => {
  test("keeps what was not mentioned", async () => {
    const { token } = await newDesk({ description: "All about lamps", color: "#0f766e" });
    await updateDesk(token, { name: "Lights" });
    expect(await findDesk(token)).toMatchObject({
      name: "Lights",
      description: "All about lamps",
      color: "#0f766e",
    });
  });

  test("has its colours computed again", async () => {
    const { token } = await newDesk();
    const desk = await updateDesk(token, { color: "#FFD54A" });
    expect(desk.palette).toMatchObject({ dark: { shape: "#ffd54a" } });
  });

  test("can lose its language", async () => {
    const { token } = await newDesk({ locale: "pl" });
    expect((await updateDesk(token, { locale: null })).locale).toBeNull();
  });

  test("is refused a numbering that could repeat", async () => {
    const { token } = await newDesk();
    await expect(updateDesk(token, { numbering: "{{nr-w}}" })).rejects.toThrow("may_repeat");
  });

  test.each(["nosuchdesk", "", "\0"])("is not found by the token %j", async (token) => {
    const refusal = await refusalOf(updateDesk(token, { name: "Lights" }));
    expect(refusal).toMatchObject({ code: "desk_not_found" });
  });

  test("leaves the others as they are", async () => {
    const [desk, other] = [await newDesk(), await newDesk({ name: "Other" })];
    await updateDesk(desk.token, { name: "Lights" });
    expect((await findDesk(other.token)).name).toBe("Other");
  });
});

describe("a desk's secret key", () => {
  test("can be read again", async () => {
    const { token, secretKey } = await newDesk();
    expect(await readSecretKey(token)).toBe(secretKey);
  });

  test("stands in no column as text or bytes", async () => {
    const { secretKey } = await newDesk();
    expect(await columnsWith(secretKey)).toEqual([]);
  });

  test("cannot be read with another APP_SECRET", async () => {
    const { token } = await newDesk();
    setAppSecret("another secret of tests, thirty-two bytes and more");
    try {
      await expect(readSecretKey(token)).rejects.toThrow();
    } finally {
      setAppSecret(TEST_SECRET);
    }
  });

  test.each(["nosuchdesk", "\0"])("of a desk that is not there is not found: %j", async (token) => {
    expect(await refusalOf(readSecretKey(token))).toMatchObject({ code: "desk_not_found" });
  });
});

describe("a rotated key", () => {
  function rotate(deskToken: string, overlapSeconds = 3600, now = NOW): Promise<string> {
    return rotateDeskSecret({ deskToken, overlapSeconds, now });
  }

  function versionsOf(deskId: string) {
    return sql(
      "select version, valid_until from desk_secrets where desk_id = $1 order by version",
      [deskId],
    );
  }

  test("is another, and the one that signs from then on", async () => {
    const { token, secretKey } = await newDesk();
    const rotated = await rotate(token);
    expect([rotated === secretKey, await readSecretKey(token)]).toEqual([false, rotated]);
  });

  test("leaves the one before good for the time that was chosen", async () => {
    const { id, token } = await newDesk();
    await rotate(token, 3600);
    expect(await versionsOf(id)).toEqual([
      { version: 1, valid_until: new Date("2026-04-15T13:00:00Z") },
      { version: 2, valid_until: null },
    ]);
  });

  test("raises the version that sessions are held against", async () => {
    const { token } = await newDesk();
    await rotate(token);
    expect((await findDesk(token)).secretVersion).toBe(2);
  });

  test("cuts the time of older keys short and never makes it longer", async () => {
    const { id, token } = await newDesk();
    await rotate(token, 7200);
    await rotate(token, 3600);
    await rotate(token, 86_400);
    expect((await versionsOf(id)).map((row) => row.valid_until?.toISOString())).toEqual([
      "2026-04-15T13:00:00.000Z",
      "2026-04-15T13:00:00.000Z",
      "2026-04-16T12:00:00.000Z",
      undefined,
    ]);
  });

  test("leaves other desks' keys alone", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    await rotate(desk.token);
    expect(await readSecretKey(other.token)).toBe(other.secretKey);
  });

  test("several times at once gives every key a version of its own", async () => {
    const { id, token } = await newDesk();
    await inParallel(5, () => rotate(token));
    expect((await versionsOf(id)).map((row) => row.version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("of a desk that is not there is not found", async () => {
    expect(await refusalOf(rotate("nosuchdesk"))).toMatchObject({ code: "desk_not_found" });
  });
});

describe("categories", () => {
  test("come in their order, then by name", async () => {
    const { token } = await newDesk();
    await createCategory(token, { code: "b", name: "B", position: 1 });
    await createCategory(token, { code: "z", name: "Z" });
    await createCategory(token, { code: "a", name: "A" });
    expect((await listCategories(token)).map(({ code }) => code)).toEqual(["a", "z", "b"]);
  });

  test("of one desk have codes of their own", async () => {
    const { token } = await newDesk();
    await createCategory(token, { code: "bulbs", name: "Bulbs" });
    const refusal = await refusalOf(createCategory(token, { code: "bulbs", name: "Others" }));
    expect(refusal).toMatchObject({ code: "category_exists" });
  });

  test("of two desks may have the same code", async () => {
    const [first, second] = [await newDesk(), await newDesk()];
    await createCategory(first.token, { code: "bulbs", name: "Bulbs" });
    await createCategory(second.token, { code: "bulbs", name: "Bulbs" });
    expect(await listCategories(second.token)).toHaveLength(1);
  });

  test.each(["", "Bulbs", "bulbs and more", "-bulbs", "a".repeat(51), "żarówki"])(
    "cannot have the code %j",
    async (code) => {
      const { token } = await newDesk();
      await expect(createCategory(token, { code, name: "Bulbs" })).rejects.toHaveProperty(
        "name",
        "ZodError",
      );
    },
  );

  test("of a desk that is not there are refused", async () => {
    const refusal = await refusalOf(createCategory("nosuchdesk", { code: "a", name: "A" }));
    expect(refusal).toMatchObject({ code: "desk_not_found" });
  });
});

describe("what everybody may know of a desk", () => {
  let page: DeskPage | undefined;
  let secretKey: string;

  beforeAll(async () => {
    const desk = await newDesk({
      name: "Lamps",
      description: "All about lamps",
      helpText: "Is it on?",
      translations: { pl: { description: "Wszystko o lampach" } },
    });
    secretKey = desk.secretKey;
    await createCategory(desk.token, { code: "new", name: "New", position: 2 });
    await createCategory(desk.token, { code: "old", name: "Old", position: 1 });
    await createCategory(desk.token, { code: "first", name: "First" });
    await sql("update categories set archived_at = now() where code = 'old'");
    await sql("update desks set mail_from_address = 'inner@example.com' where id = $1", [desk.id]);
    page = await readDeskPage(desk.token);
  });

  test("is how it introduces itself", () => {
    expect(page).toMatchObject({
      name: "Lamps",
      description: "All about lamps",
      helpText: "Is it on?",
      translations: { pl: { description: "Wszystko o lampach" } },
      active: true,
    });
  });

  test("is the categories that are not archived, in their order", () => {
    expect(page?.categories.map(({ code }) => code)).toEqual(["first", "new"]);
  });

  test("is nothing else", () => {
    expect(Object.keys(page ?? {}).toSorted()).toEqual([
      "active",
      "allowedOrigins",
      "attachments",
      "categories",
      "description",
      "helpText",
      "id",
      "locale",
      "name",
      "numbering",
      "palette",
      "securityLevel",
      "token",
      "translations",
    ]);
  });

  test("is neither its key nor its mail settings", () => {
    const told = JSON.stringify(page);
    expect([told.includes(secretKey), told.includes("inner@example.com")]).toEqual([false, false]);
  });

  test.each([
    ["an unknown token", "nosuchdesk"],
    ["nothing", ""],
    ["a NUL", "\0"],
    ["100,000 letters", "a".repeat(100_000)],
  ])("is nothing where there is no desk: %s", async (_, token) => {
    expect(await readDeskPage(token)).toBeUndefined();
  });
});

test("the help centre lists the desks that are active and listed, in their order", async () => {
  await sql("update desks set listed = false");
  await newDesk({ name: "Second", position: 2 });
  await newDesk({ name: "First", position: 1 });
  await newDesk({ name: "Closed", active: false });
  await newDesk({ name: "Hidden", listed: false });
  expect((await readListedDesks()).map(({ name }) => name)).toEqual(["First", "Second"]);
});
