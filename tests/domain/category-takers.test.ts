import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createCategory } from "@/app/_domain/desks/category";
import { changeCategory } from "@/app/_domain/desks/change-category";
import { countTickets } from "@/app/_domain/inbox/count-tickets";
import { testDatabase } from "../support/database";
import { later, newDesk, openOne, refusalOf, type TestDesk } from "../support/database-rows";
import { newGroup, newStaff, trailOf } from "./inbox/team";

const { sql } = testDatabase();

interface Takers {
  defaultAssigneeId?: string | null;
  defaultGroupId?: string | null;
}

/** A ticket in a category that has these takers; `before` happens after the category is made. */
async function ticketIn(desk: TestDesk, takers: Takers, before = async () => {}) {
  const code = `c${randomUUID()}`;
  await createCategory(desk.token, { code, name: "Bills", ...takers });
  await before();
  await openOne(desk.token, { ticket: { category: code } });
  const [ticket] = await sql<{ id: string; assignee_id: string | null; group_id: string | null }>(
    "select id, assignee_id, group_id from tickets where desk_id = $1 order by id desc limit 1",
    [desk.id],
  );
  if (!ticket) throw new Error("There is no ticket");
  return ticket;
}

describe("a new ticket", () => {
  test("goes to whom its category names, and its trail says so after its opening", async () => {
    const desk = await newDesk();
    const [staff, group] = [await newStaff(sql, { desks: [desk] }), await newGroup(sql, "Books")];
    const takers = { defaultAssigneeId: staff.id, defaultGroupId: group };
    const { id, ...given } = await ticketIn(desk, takers);
    expect(given).toEqual({ assignee_id: staff.id, group_id: group });
    expect(await trailOf(sql, id)).toMatchObject([
      { kind: "assignee_changed", details: { from: null, to: staff.id, toName: "Tom Ashby" } },
      { kind: "group_changed", details: { from: null, to: group, toName: "Books" } },
    ]);
    const [{ kind } = { kind: "" }] = await sql<{ kind: string }>(
      "select kind from audit_entries where ticket_id = $1 order by created_at, id limit 1",
      [id],
    );
    expect(kind).toBe("ticket_opened");
    expect(await countTickets(staff, later(0))).toMatchObject([
      { allOpen: 1, unassigned: 0, mine: 1 },
    ]);
  });

  test("of a category that names nobody goes to nobody, and its trail begins with its opening", async () => {
    const { id, ...given } = await ticketIn(await newDesk(), {});
    expect(given).toEqual({ assignee_id: null, group_id: null });
    expect(await trailOf(sql, id)).toEqual([]);
  });

  test.each<[string, string]>([
    ["was deactivated", "update staff set deactivated_at = now() where id = $1"],
    ["no longer sees the desk", "delete from staff_desks where staff_id = $1"],
    ["has gone", "delete from staff where id = $1"],
  ])("goes to nobody where whom its category names %s", async (_, change) => {
    const desk = await newDesk();
    const { id } = await newStaff(sql, { desks: [desk] });
    const ticket = await ticketIn(desk, { defaultAssigneeId: id }, async () => {
      await sql(change, [id]);
    });
    expect(ticket.assignee_id).toBeNull();
    expect(await trailOf(sql, ticket.id)).toEqual([]);
  });
});

describe("a category", () => {
  test("takes nobody who does not see its desk, and no group that there is not", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    const stranger = await newStaff(sql, { desks: [other] });
    const category = await createCategory(desk.token, { code: "a", name: "A" });
    const named = { deskToken: desk.token, id: category.id };
    const wrong: Takers[] = [
      { defaultAssigneeId: stranger.id },
      { defaultAssigneeId: randomUUID() },
      { defaultGroupId: randomUUID() },
    ];
    for (const change of wrong) {
      const [field = ""] = Object.keys(change);
      expect(await refusalOf(changeCategory({ ...named, change }))).toMatchObject({
        code: "invalid",
        fields: { [field]: { code: "unknown" } },
      });
    }
    const made = createCategory(desk.token, { code: "b", name: "B", ...wrong[0] });
    expect(await refusalOf(made)).toMatchObject({ code: "invalid" });
  });
});
