import { beforeAll, describe, expect, test } from "vitest";
import { listStaffDesks } from "@/app/_domain/desks/list-staff-desks";
import { orderDesks } from "@/app/_domain/desks/order-desks";
import { readListedDesks } from "@/app/_domain/desks/read-desk-page";
import { desksWithCounts } from "@/app/_domain/inbox/desks-with-counts";
import { testDatabase } from "../support/database";
import { later, NOW, newDesk, openOne, refusalOf, type TestDesk } from "../support/database-rows";

const { sql } = testDatabase();
const ALL = { deskIds: null };

let first: TestDesk;
let second: TestDesk;

beforeAll(async () => {
  first = await newDesk({ name: "First" });
  second = await newDesk({ name: "Second" });
});

describe("the order of desks", () => {
  test("is the one that was given, in the help centre too, and noted where a desk moved", async () => {
    await orderDesks({ ids: [second.id, first.id] });
    const names = (desks: { name: string }[]) => desks.map(({ name }) => name);
    expect(names(await listStaffDesks(ALL))).toEqual(["Second", "First"]);
    expect(names(await readListedDesks())).toEqual(["Second", "First"]);
    const noted = await sql(
      "select desk_id, details from audit_entries where details #> '{changes,position}' is not null",
    );
    expect(noted).toEqual([
      { desk_id: first.id, details: { changes: { position: { from: 0, to: 1 } } } },
    ]);
  });

  test.each<[string, () => string[]]>([
    ["lacks a desk", () => [first.id]],
    ["has one twice", () => [first.id, first.id]],
    ["has one that is not there", () => [first.id, second.id, "nothing"]],
  ])("is refused where it %s", async (_, ids) => {
    const refused = orderDesks({ ids: ids() });
    expect(await refusalOf(refused)).toMatchObject({ code: "changed_meanwhile" });
  });
});

test("the list of desks counts all tickets, and those that the inbox shows as open and unassigned", async () => {
  for (let count = 0; count < 4; count += 1) await openOne(first.token);
  const ids = await sql<{ id: string }>("select id from tickets where desk_id = $1", [first.id]);
  const [resolved, asleep] = ids.map(({ id }) => id);
  await sql("update tickets set status = 'resolved' where id = $1", [resolved]);
  await sql("update tickets set snoozed_until = $2 where id = $1", [asleep, later(1000)]);
  const counted = (await desksWithCounts(ALL, NOW)).find(({ id }) => id === first.id);
  expect(counted).toMatchObject({ all: 4, open: 2, unassigned: 2 });
  const awake = (await desksWithCounts({ deskIds: [first.id] }, later(2000))).at(0);
  expect(awake).toMatchObject({ all: 4, open: 3, unassigned: 3 });
  expect(await desksWithCounts({ deskIds: [second.id] }, NOW)).toMatchObject([
    { name: "Second", all: 0 },
  ]);
});
