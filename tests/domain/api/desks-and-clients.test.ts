import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "@/app/_domain/api-tokens/program";
import { clientOfProgram, clientsOfProgram } from "@/app/_domain/programs/clients-of-program";
import {
  changeDeskForProgram,
  deskOfProgram,
  desksOfProgram,
} from "@/app/_domain/programs/desks-of-program";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  refusalOf,
  sessionOf,
  type TestDesk,
} from "../../support/database-rows";
import { newProgram } from "./programs";

const { sql } = testDatabase();

let desk: TestDesk;
let other: TestDesk;
let program: Program;

beforeAll(async () => {
  desk = await newDesk();
  other = await newDesk({ name: "Chairs" });
  program = await newProgram(sql, [desk.id]);
});

async function codeOf(work: Promise<unknown>) {
  return (await refusalOf(work)).code;
}

describe("desks", () => {
  test("are those that the token was made for, or all", async () => {
    expect((await desksOfProgram(program.actor)).map(({ token }) => token)).toEqual([desk.token]);
    const { actor } = await newProgram(sql);
    expect((await desksOfProgram(actor)).map(({ token }) => token)).toEqual([
      desk.token,
      other.token,
    ]);
  });

  test("of others are as unknown as none", async () => {
    for (const token of [other.token, "nosuchdesk", "\0", "a".repeat(100)]) {
      expect(await codeOf(deskOfProgram(program.actor, token))).toBe("desk_not_found");
      const change = { actor: program.actor, token, change: { name: "Ours" }, now: NOW };
      expect(await codeOf(changeDeskForProgram(change))).toBe("desk_not_found");
    }
    expect((await deskOfProgram((await newProgram(sql)).actor, other.token)).desk.name).toBe(
      "Chairs",
    );
  });

  test("are changed in the token's name, and nothing else of them", async () => {
    const { desk: before } = await deskOfProgram(program.actor, desk.token);
    const change = { help_text: "We are back.", active: false, show_rules: ["*/shop*"] };
    await changeDeskForProgram({ actor: program.actor, token: desk.token, change, now: later(1) });
    const { desk: after } = await deskOfProgram(program.actor, desk.token);
    const { updatedAt: _, ...same } = before;
    const changed = { helpText: "We are back.", active: false, showRules: ["*/shop*"] };
    expect(after).toMatchObject({ ...same, ...changed });
    const [entry] = await sql(
      `select staff_id, actor_name, side from audit_entries
       where desk_id = $1 and kind = 'desk_changed'`,
      [desk.id],
    );
    expect(entry).toEqual({ staff_id: null, actor_name: "Warehouse", side: "team" });
  });
});

describe("clients", () => {
  async function company(of: TestDesk, name: string): Promise<string> {
    const client_external_id = randomUUID();
    await sessionOf(of, { client_external_id, client_name: name, user_external_id: "1" });
    const [row] = await sql<{ id: string }>("select id from clients where external_id = $1", [
      client_external_id,
    ]);
    return row?.id ?? "";
  }

  test("come newest first, a page at a time, each once", async () => {
    const own = await newDesk();
    await sql(
      `insert into clients (id, desk_id, external_id, updated_at)
       select ('0198c0de-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, n::text, now()
       from generate_series(1, 120) n`,
      [own.id],
    );
    const { actor } = await newProgram(sql, [own.id]);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await clientsOfProgram({ actor, desk: own.token, after });
      found.push(...page.clients.map(({ externalId }) => externalId));
      after = page.next;
    } while (after);
    expect(found).toEqual(Array.from({ length: 120 }, (_, place) => `${120 - place}`));
  });

  test("of other desks are as unknown as none", async () => {
    const mine = await company(desk, "Northwind");
    const theirs = await company(other, "Southwind");
    const { actor } = program;
    expect(await clientOfProgram(actor, mine)).toMatchObject({
      desk: desk.token,
      name: "Northwind",
      users: [{ externalId: "1" }],
    });
    for (const id of [theirs, randomUUID(), "no id", "\0"]) {
      expect(await codeOf(clientOfProgram(actor, id))).toBe("client_not_found");
    }
    const { clients } = await clientsOfProgram({ actor, desk: undefined, after: undefined });
    expect(clients.map(({ id }) => id)).toEqual([mine]);
    const asked = { actor, desk: other.token, after: undefined };
    expect(await codeOf(clientsOfProgram(asked))).toBe("invalid");
  });
});
