import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { listTokens } from "@/app/_domain/api-tokens/list-tokens";
import { ensureScope, programWithToken } from "@/app/_domain/api-tokens/program";
import { revokeToken } from "@/app/_domain/api-tokens/revoke-token";
import { tokenInput } from "@/app/_domain/api-tokens/token-input";
import { writeTokenUses } from "@/app/_domain/api-tokens/token-uses";
import type { Staff } from "@/app/_domain/staff/current-staff";
import { testDatabase } from "../../support/database";
import { inParallel, later, NOW, newDesk, refusalOf } from "../../support/database-rows";
import { INPUT, newAdmin, tokenBy } from "./programs";

const { sql, columnsWith } = testDatabase();
const DAY_MS = 24 * 60 * 60 * 1000;

let admin: Staff;

beforeEach(async () => {
  admin = await newAdmin(sql);
});

async function listed(id: string, now = NOW) {
  return (await listTokens({ by: admin, now })).find((token) => token.id === id);
}

async function codeOf(work: Promise<unknown>) {
  return (await refusalOf(work)).code;
}

describe("a token", () => {
  test("is 32 random bytes behind a prefix, and only its hash is kept", async () => {
    const { id, token } = await tokenBy(admin);
    expect(token).toMatch(/^hdp_[A-Za-z0-9_-]{43}$/);
    expect(await columnsWith(token)).toEqual([]);
    expect(await columnsWith(token.slice("hdp_".length))).toEqual([]);
    const [row] = await sql<{ token_hash: Buffer }>(
      "select token_hash from api_tokens where id = $1",
      [id],
    );
    expect(row?.token_hash).toEqual(createHash("sha256").update(token).digest());
  });

  test("acts for the team in its own name, on the desks that it was made for", async () => {
    const desk = await newDesk();
    const { id, token } = await tokenBy(admin, { deskIds: [desk.id], scopes: ["tickets:read"] });
    expect(await programWithToken(token, NOW)).toEqual({
      tokenId: id,
      scopes: ["tickets:read"],
      actor: { id: null, name: "Warehouse", deskIds: [desk.id] },
    });
  });

  test("goes on when the person who made it leaves", async () => {
    const { id, token } = await tokenBy(admin);
    await sql("update staff set deactivated_at = now() where id = $1", [admin.id]);
    expect((await programWithToken(token, NOW)).actor.name).toBe("Warehouse");
    await sql("delete from staff where id = $1", [admin.id]);
    expect((await programWithToken(token, NOW)).actor.name).toBe("Warehouse");
    admin = await newAdmin(sql);
    expect((await listed(id))?.createdBy).toBeNull();
  });

  test.each([
    ["nothing", () => ""],
    ["another", () => `hdp_${"A".repeat(43)}`],
    ["one without its prefix", (token: string) => token.slice("hdp_".length)],
    ["one that is too long", (token: string) => `${token}A`],
    ["one in other letters", (token: string) => token.toUpperCase()],
    ["one with a NUL", (token: string) => `${token}\0`],
  ])("is not %s", async (_, written) => {
    const { token } = await tokenBy(admin);
    expect(await codeOf(programWithToken(written(token), NOW))).toBe("token_invalid");
  });
});

describe("it is good", () => {
  test("until its last day is over, and is listed as expired after it", async () => {
    const { id, token } = await tokenBy(admin, { days: 30 });
    await programWithToken(token, later(30 * DAY_MS - 1));
    expect(await codeOf(programWithToken(token, later(30 * DAY_MS)))).toBe("token_invalid");
    expect((await listed(id))?.state).toBe("active");
    expect((await listed(id, later(30 * DAY_MS)))?.state).toBe("expired");
  });

  test("until it is revoked, which is once and for all", async () => {
    const { id, token } = await tokenBy(admin);
    await revokeToken({ by: admin, id, now: later(1000) });
    await revokeToken({ by: admin, id, now: later(2000) });
    expect(await codeOf(programWithToken(token, later(1000)))).toBe("token_invalid");
    expect(await listed(id)).toMatchObject({ state: "revoked", revokedAt: later(1000) });
  });
});

test("those that are over are listed after those that are good, whichever way they ended", async () => {
  const ids: string[] = [];
  for (const days of [null, 30, null, null]) {
    ids.push((await tokenBy(admin, { days }, later(ids.length))).id);
  }
  await revokeToken({ by: admin, id: ids[2] ?? "", now: later(1000) });
  const found = await listTokens({ by: admin, now: later(30 * DAY_MS + 1) });
  const listedIds = found.map(({ id }) => id).filter((id) => ids.includes(id));
  expect(listedIds).toEqual([3, 0, 2, 1].map((place) => ids[place]));
});

test("what it may not do is refused", async () => {
  const { token } = await tokenBy(admin, { scopes: ["tickets:write"] });
  const program = await programWithToken(token, NOW);
  expect(() => ensureScope(program, "tickets:write")).not.toThrow();
  expect(() => ensureScope(program, "tickets:read")).toThrow("scope_missing");
});

describe("who runs tokens", () => {
  test("is no agent", async () => {
    const { id } = await tokenBy(admin);
    const agent: Staff = { ...admin, role: "agent" };
    expect(await codeOf(tokenBy(agent))).toBe("not_allowed");
    expect(await codeOf(revokeToken({ by: agent, id, now: NOW }))).toBe("not_allowed");
    expect(await codeOf(listTokens({ by: agent, now: NOW }))).toBe("not_allowed");
  });

  test("has signed in a short time ago to make one, and need not to revoke one", async () => {
    const { id } = await tokenBy(admin);
    const afterTwoHours = later(2 * 60 * 60 * 1000);
    expect(await codeOf(tokenBy(admin, {}, afterTwoHours))).toBe("sign_in_again");
    await revokeToken({ by: admin, id, now: afterTwoHours });
  });

  test.each(["0198c0de-0000-7000-8000-000000000000", "", "no id", "'"])(
    "cannot revoke %j",
    async (id) => {
      expect(await codeOf(revokeToken({ by: admin, id, now: NOW }))).toBe("token_not_found");
    },
  );

  test("is written down, with what the token may do and without the token", async () => {
    const { id, token } = await tokenBy(admin, { days: 30 });
    await revokeToken({ by: admin, id, now: later(1000) });
    const entries = await sql(
      `select kind, side, staff_id, actor_name, details, ticket_id from audit_entries
       where details->>'token' = $1 order by created_at`,
      [id],
    );
    const by = { side: "team", staff_id: admin.id, actor_name: admin.name, ticket_id: null };
    const made = { token: id, ...INPUT, expiresAt: later(30 * DAY_MS).toISOString() };
    const { days: _, ...details } = made;
    expect(entries).toEqual([
      { ...by, kind: "api_token_made", details },
      { ...by, kind: "api_token_revoked", details: { token: id, name: "Warehouse" } },
    ]);
    expect(JSON.stringify(entries)).not.toContain(token);
  });
});

describe("uses", () => {
  test("are counted, however many there are at once, and written together", async () => {
    const { id, token } = await tokenBy(admin);
    await inParallel(25, (index) => programWithToken(token, later(index)));
    expect(await listed(id)).toMatchObject({ uses: 0, lastUsedAt: null });
    await writeTokenUses();
    expect(await listed(id)).toMatchObject({ uses: 25, lastUsedAt: later(24) });
    await writeTokenUses();
    await programWithToken(token, later(5));
    await writeTokenUses();
    expect(await listed(id)).toMatchObject({ uses: 26, lastUsedAt: later(24) });
  });

  test("that are refused are none", async () => {
    const { id, token } = await tokenBy(admin);
    await revokeToken({ by: admin, id, now: NOW });
    await refusalOf(programWithToken(token, NOW));
    await writeTokenUses();
    expect((await listed(id))?.uses).toBe(0);
  });
});

describe("what is said of a new one", () => {
  const fieldsOf = (change: object) => {
    const { error } = tokenInput.safeParse({ ...INPUT, ...change });
    return error?.issues.map(({ path, message }) => [path[0], message]);
  };

  test.each([
    [{ name: " \u200b" }, ["name", "required"]],
    [{ name: "a".repeat(201) }, ["name", "too_long"]],
    [{ scopes: [] }, ["scopes", "no_scope"]],
    [{ scopes: ["tickets:delete"] }, ["scopes", "unknown"]],
    [{ deskIds: [] }, ["deskIds", "no_desk"]],
    [{ deskIds: ["lamps"] }, ["deskIds", "unknown"]],
  ])("cannot be %j", (change, problem) => {
    expect(fieldsOf(change)).toEqual([problem]);
  });

  test("has a name, something to do, and desks", () => {
    expect(fieldsOf({})).toBeUndefined();
  });
});
