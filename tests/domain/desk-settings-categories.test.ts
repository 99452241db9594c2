import { describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { listCategorySettings, readCategorySettings } from "@/app/_domain/desks/category-settings";
import { archiveCategory, changeCategory } from "@/app/_domain/desks/change-category";
import { orderCategories, orderMoved } from "@/app/_domain/desks/order-categories";
import { readDeskPage } from "@/app/_domain/desks/read-desk-page";
import { testDatabase } from "../support/database";
import { newDesk, refusalOf } from "../support/database-rows";

const { sql } = testDatabase();

/** A desk with categories of these codes, and their ids in the same order. */
async function deskWith(...codes: string[]) {
  const { token, id } = await newDesk();
  const ids: string[] = [];
  for (const code of codes) {
    const name = code.toUpperCase();
    ids.push((await createCategory(token, { code, name }, { last: true })).id);
  }
  return { token, id, ids };
}

async function codesOf(token: string) {
  return (await listCategorySettings(token)).map(({ code }) => code);
}

describe("a new category", () => {
  test("comes after the others", async () => {
    const { token } = await deskWith("b", "a", "c");
    expect(await codesOf(token)).toEqual(["b", "a", "c"]);
  });

  test("with the code of another of the desk is refused", async () => {
    const { token } = await deskWith("a");
    const again = createCategory(token, { code: "a", name: "Again" });
    expect(await refusalOf(again)).toMatchObject({ code: "category_exists" });
  });
});

describe("a category", () => {
  test("can be changed in all that is said of it", async () => {
    const { token, ids } = await deskWith("a");
    const [id = ""] = ids;
    const change = {
      code: "b",
      name: "Bills",
      color: "#0f766e",
      helpText: "Have the number at hand",
      translations: { pl: { name: "Rachunki" } },
    };
    await changeCategory({ deskToken: token, id, change });
    expect(await readCategorySettings(token, id)).toMatchObject(change);
  });

  test("that somebody else changed since it was seen is left as it is", async () => {
    const { token, ids } = await deskWith("a");
    const [id = ""] = ids;
    const { version: seen } = await readCategorySettings(token, id);
    await changeCategory({ deskToken: token, id, change: { name: "Theirs" } });
    const late = changeCategory({ deskToken: token, id, seen, change: { name: "Mine" } });
    expect(await refusalOf(late)).toMatchObject({ code: "changed_meanwhile" });
    expect((await readCategorySettings(token, id)).name).toBe("Theirs");
  });

  test("is still as it was seen after others changed places with it", async () => {
    const { token, ids } = await deskWith("a", "b");
    const [id = ""] = ids;
    const { version: seen } = await readCategorySettings(token, id);
    await orderCategories({ deskToken: token, ids: ids.toReversed() });
    await changeCategory({ deskToken: token, id, seen, change: { name: "Mine" } });
    expect((await readCategorySettings(token, id)).name).toBe("Mine");
  });

  test("cannot take the code of another", async () => {
    const { token, ids } = await deskWith("a", "b");
    const taken = changeCategory({ deskToken: token, id: ids[0] ?? "", change: { code: "b" } });
    expect(await refusalOf(taken)).toMatchObject({ code: "category_exists" });
  });

  test.each(["another desk's", "no"])("of %s is not found", async (whose) => {
    const [desk, other] = [await deskWith("a"), await deskWith("a")];
    const id = whose === "no" ? "nothing" : (other.ids[0] ?? "");
    const named = { deskToken: desk.token, id };
    const tries = [
      readCategorySettings(desk.token, id),
      changeCategory({ ...named, change: { name: "Mine" } }),
      archiveCategory({ ...named, archived: true }),
    ];
    const refusals = await Promise.all(tries.map(refusalOf));
    expect(refusals.map((refusal) => refusal?.code)).toEqual(Array(3).fill("category_not_found"));
  });
});

describe("an archived category", () => {
  test("is offered no more and comes back", async () => {
    const { token, ids } = await deskWith("a", "b");
    const named = { deskToken: token, id: ids[0] ?? "" };
    const offered = async () => (await readDeskPage(token))?.categories.map(({ code }) => code);
    await archiveCategory({ ...named, archived: true });
    expect(await offered()).toEqual(["b"]);
    await archiveCategory({ ...named, archived: false });
    expect(await offered()).toEqual(["a", "b"]);
  });

  test("is archived once, however often that is said", async () => {
    const { token, id, ids } = await deskWith("a");
    const named = { deskToken: token, id: ids[0] ?? "", archived: true };
    await archiveCategory(named);
    await archiveCategory(named);
    const noted = await sql(
      "select from audit_entries where desk_id = $1 and details->>'archived' = 'true'",
      [id],
    );
    expect(noted).toHaveLength(1);
  });
});

describe("the order of categories", () => {
  test("is the one that was given", async () => {
    const { token, ids } = await deskWith("a", "b", "c");
    await orderCategories({ deskToken: token, ids: ids.toReversed() });
    expect(await codesOf(token)).toEqual(["c", "b", "a"]);
  });

  test.each<[string, (ids: string[]) => string[]]>([
    ["lacks one", (ids) => ids.slice(1)],
    ["has one twice", (ids) => [...ids.slice(1), ids[1] ?? ""]],
    ["has one that is not there", (ids) => [...ids, "nothing"]],
  ])("is refused where it %s", async (_, of) => {
    const { token, ids } = await deskWith("a", "b", "c");
    const order = orderCategories({ deskToken: token, ids: of(ids) });
    expect(await refusalOf(order)).toMatchObject({ code: "changed_meanwhile" });
    expect(await codesOf(token)).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["up b", ["b", "a", "c"]],
    ["down b", ["a", "c", "b"]],
    ["up a", ["a", "b", "c"]],
    ["down c", ["a", "b", "c"]],
    ["up x", ["a", "b", "c"]],
    [undefined, ["a", "b", "c"]],
  ])("changes by one place with %s", (move, expected) => {
    expect(orderMoved(["a", "b", "c"], move)).toEqual(expected);
  });
});
