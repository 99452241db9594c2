import { describe, expect, test } from "vitest";
import { Refusal } from "@/app/_domain/refusal";
import {
  COMMAND_LINE,
  deskCondition,
  ensureMay,
  may,
  type Right,
  reachesDesk,
} from "@/app/_domain/staff/staff-rights";

describe("who may what", () => {
  test.each<[Right, { admin: boolean; agent: boolean }]>([
    ["answer_tickets", { admin: true, agent: true }],
    ["export_tickets", { admin: true, agent: false }],
    ["erase_clients", { admin: true, agent: false }],
    ["run_desks", { admin: true, agent: false }],
    ["run_team", { admin: true, agent: false }],
    ["run_tokens", { admin: true, agent: false }],
    ["run_webhooks", { admin: true, agent: false }],
    ["run_mail", { admin: true, agent: false }],
  ])("%s: %j", (right, { admin, agent }) => {
    expect([may({ role: "admin" }, right), may({ role: "agent" }, right)]).toEqual([admin, agent]);
  });

  test("is refused in one word", () => {
    expect(() => ensureMay({ role: "agent" }, "run_team")).toThrow(new Refusal("not_allowed"));
    expect(() => ensureMay(COMMAND_LINE, "run_team")).not.toThrow();
  });
});

describe("a desk", () => {
  test.each<[string[] | null, boolean]>([
    [null, true],
    [["a", "b"], true],
    [["b"], false],
    [[], false],
  ])("is reached by somebody with %j: %s", (deskIds, reached) => {
    expect(reachesDesk(deskIds, "a")).toBe(reached);
  });

  test("stands in a statement under the name that the statement has for it", () => {
    expect(deskCondition("$3", "d.id")).toBe("($3::uuid[] is null or d.id = any($3::uuid[]))");
  });
});
