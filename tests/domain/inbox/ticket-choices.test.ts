import { beforeAll, expect, test } from "vitest";
import { createCannedReply } from "@/app/_domain/tickets/canned-replies";
import type { Staff } from "@/app/_domain/tickets/staff";
import { readTicketChoices } from "@/app/_domain/tickets/ticket-choices";
import { testDatabase } from "../../support/database";
import { newDesk, refusalOf, type TestDesk } from "../../support/database-rows";
import { newGroup, newStaff } from "./team";

const { sql } = testDatabase();

let desk: TestDesk;
let other: TestDesk;
let agent: Staff;
let stranger: Staff;

beforeAll(async () => {
  desk = await newDesk();
  other = await newDesk();
  agent = await newStaff(sql, { name: "beata", desks: [desk] });
  stranger = await newStaff(sql, { name: "Carl", desks: [other] });
  await newStaff(sql, { name: "Anna" });
  const gone = await newStaff(sql, { name: "Dora", desks: [desk] });
  await sql("update staff set deactivated_at = now() where id = $1", [gone.id]);
});

test("a ticket is given to whoever is active and sees its desk, and to any group", async () => {
  const id = await newGroup(sql, "Lights");
  const choices = await readTicketChoices(agent, { deskId: desk.id, saved: undefined });
  expect(choices.people.map(({ name }) => name)).toEqual(["Anna", "beata"]);
  expect(choices.groups).toEqual([{ id, name: "Lights" }]);
  expect(choices.draft).toBeNull();
});

test("saved replies are those of the desk and of all, and only the one asked for has a text", async () => {
  const [mine, theirs] = [
    await createCannedReply(agent, { deskId: desk.id, name: "Mine", content: "Switch it on." }),
    await createCannedReply(stranger, { deskId: other.id, name: "Theirs", content: "Secret" }),
  ];
  const common = { deskId: null, name: "Thanks", content: "Thank you." };
  const all = await createCannedReply(await newStaff(sql), common);
  const choices = await readTicketChoices(agent, { deskId: desk.id, saved: mine.id });
  expect(choices.replies).toEqual([
    { id: mine.id, name: "Mine" },
    { id: all.id, name: "Thanks" },
  ]);
  expect(choices.draft).toBe("Switch it on.");
  const foreign = await readTicketChoices(agent, { deskId: desk.id, saved: theirs.id });
  expect(foreign.draft).toBeNull();
});

test("nobody is told the choices of a desk that they do not see", async () => {
  const asked = readTicketChoices(stranger, { deskId: desk.id, saved: undefined });
  expect(await refusalOf(asked)).toMatchObject({ code: "desk_not_found" });
});
