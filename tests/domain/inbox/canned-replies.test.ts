import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  changeCannedReply,
  createCannedReply,
  deleteCannedReply,
  listCannedReplies,
  readCannedReply,
  searchCannedReplies,
} from "@/app/_domain/tickets/canned-replies";
import { fillPlaceholders } from "@/app/_domain/tickets/fill-placeholders";
import type { Staff } from "@/app/_domain/tickets/staff";
import { testDatabase } from "../../support/database";
import { newDesk, refusalOf, type TestDesk } from "../../support/database-rows";
import { newStaff } from "./team";

const { sql } = testDatabase();

let desk: TestDesk;
let admin: Staff;
let agent: Staff;
let stranger: Staff;

beforeAll(async () => {
  desk = await newDesk();
  admin = await newStaff(sql);
  agent = await newStaff(sql, { desks: [desk] });
  stranger = await newStaff(sql, { desks: [await newDesk()] });
  await createCannedReply(admin, { deskId: null, name: "Thanks", content: "Thank you." });
});

function names(replies: { name: string }[]): string[] {
  return replies.map(({ name }) => name);
}

describe("a canned reply", () => {
  test("is made, listed on its desk, changed, deleted and made again", async () => {
    const made = await createCannedReply(agent, {
      deskId: desk.id,
      name: "  Switch ",
      content: "Turn it on.\r\n",
    });
    expect(made).toMatchObject({ name: "Switch", content: "Turn it on." });
    expect(names(await listCannedReplies(agent, desk.id))).toEqual(["Switch", "Thanks"]);
    expect(names(await listCannedReplies(stranger))).toEqual(["Thanks"]);
    const { id, deskId } = made;
    await changeCannedReply(agent, { id, deskId, name: "Fuse", content: "Change it." });
    const deleted = await deleteCannedReply(agent, id);
    expect(deleted).toEqual({ deskId, name: "Fuse", content: "Change it." });
    expect(names(await listCannedReplies(admin, desk.id))).toEqual(["Thanks"]);
    expect(await createCannedReply(agent, deleted)).toMatchObject({ name: "Fuse" });
  });

  test("of another desk cannot be listed, made, changed or deleted", async () => {
    const fields = { deskId: desk.id, name: "Mine", content: "Mine." };
    const { id } = await createCannedReply(agent, fields);
    const unknown = { code: "reply_not_found" };
    expect(await refusalOf(listCannedReplies(stranger, desk.id))).toMatchObject({
      code: "desk_not_found",
    });
    expect(await refusalOf(createCannedReply(stranger, fields))).toMatchObject({
      code: "desk_not_found",
    });
    for (const reply of [id, randomUUID(), "x"]) {
      expect(await refusalOf(changeCannedReply(stranger, { id: reply, ...fields }))).toMatchObject(
        unknown,
      );
      expect(await refusalOf(deleteCannedReply(stranger, reply))).toMatchObject(unknown);
    }
  });

  test("for all desks is written by those who see them all", async () => {
    const fields = { deskId: null, name: "All", content: "All." };
    expect(await refusalOf(createCannedReply(agent, fields))).toMatchObject({
      code: "desk_not_found",
    });
    const [thanks] = await listCannedReplies(stranger);
    expect(await refusalOf(deleteCannedReply(agent, thanks?.id ?? ""))).toMatchObject({
      code: "reply_not_found",
    });
    const unknownDesk = { ...fields, deskId: randomUUID() };
    expect(await refusalOf(createCannedReply(admin, unknownDesk))).toMatchObject({
      code: "desk_not_found",
    });
  });

  test("that somebody else changed since it was seen is left as it is", async () => {
    const fields = { deskId: desk.id, name: "Seen", content: "Seen." };
    const { id, updatedAt: seenAt } = await createCannedReply(agent, fields);
    await changeCannedReply(admin, { id, ...fields, content: "Theirs." });
    const late = changeCannedReply(agent, { id, seenAt, ...fields, content: "Mine." });
    expect(await refusalOf(late)).toMatchObject({ code: "changed_meanwhile" });
    expect((await readCannedReply(agent, id)).content).toBe("Theirs.");
  });

  test("is found by words of its name and content, in any case, by who may see it", async () => {
    const content = "Screw the BULB out, 100% gently.";
    const { id } = await createCannedReply(agent, { deskId: desk.id, name: "Swap", content });
    const found = async (staff: Staff, text: string) =>
      (await searchCannedReplies(staff, text)).map((reply) => reply.id);
    expect(await found(agent, " bulb  swap ")).toEqual([id]);
    expect(await found(agent, "100% g")).toEqual([id]);
    expect(await found(agent, "bulb%gently")).toEqual([]);
    expect(await found(stranger, "bulb")).toEqual([]);
  });

  test("says something, and not too much", async () => {
    const fields = { deskId: null, name: "Long", content: "x".repeat(20_001) };
    await expect(createCannedReply(admin, fields)).rejects.toThrow("too_long");
    await expect(createCannedReply(admin, { ...fields, content: " " })).rejects.toThrow("required");
  });
});

describe("placeholders", () => {
  const values = {
    client_name: "Brightly & Sons",
    user_name: "{{staff_name}}",
    ticket_number: "2616-1",
    ticket_title: "$& costs $1",
    staff_name: "Tom",
  };

  test.each([
    ["Dear {{client_name}},", "Dear Brightly & Sons,"],
    ["{{ ticket_number }}: {{ticket_title}} {{ticket_title}}", "2616-1: $& costs $1 $& costs $1"],
    ["Dear {{user_name}}", "Dear {{staff_name}}"],
    [
      "{{constructor}} {{nobody}} {{}} {staff_name}",
      "{{constructor}} {{nobody}} {{}} {staff_name}",
    ],
    ["{{{staff_name}}}", "{Tom}"],
  ])("in %j make %j", (text, filled) => {
    expect(fillPlaceholders(text, values)).toBe(filled);
  });
});
