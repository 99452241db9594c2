import { describe, expect, test } from "vitest";
import { signIdentity } from "@/app/_domain/clients/sign-identity";
import { changeLevel } from "@/app/_domain/desks/change-level";
import { createDesk, findDesk, updateDesk } from "@/app/_domain/desks/desk";
import { readSecretKey, rotateDeskSecret, showSecretKey } from "@/app/_domain/desks/desk-secret";
import { readDeskSettings } from "@/app/_domain/desks/read-desk-settings";
import { verdictOn } from "@/app/_domain/desks/verdict-on-claim";
import { testDatabase } from "../support/database";
import { inParallel, later, NOW, newDesk, refusalOf } from "../support/database-rows";

const { sql } = testDatabase();

async function eventsOf(deskId: string) {
  return sql<{ kind: string; side: string; actor_name: string | null; details: object }>(
    `select kind, side, actor_name, details from audit_entries
     where desk_id = $1 order by created_at, id`,
    [deskId],
  );
}

async function newStaff(name = "Ada"): Promise<{ id: string; name: string }> {
  const [staff] = await sql<{ id: string }>(
    "insert into staff (id, email, name) values (gen_random_uuid(), gen_random_uuid()::text, $1) returning id",
    [name],
  );
  return { id: staff?.id ?? "", name };
}

describe("the settings of a desk", () => {
  test("hold what is said in other languages and what becomes of its colour", async () => {
    const translations = { pl: { description: "Lampy" } };
    const { token } = await newDesk({ translations, color: "#ffd54a" });
    expect(await readDeskSettings(token)).toMatchObject({
      translations,
      palette: { dark: { shape: "#ffd54a", contrast: expect.any(Number) } },
    });
  });

  test("hold no key", async () => {
    const { token, secretKey } = await newDesk();
    expect(JSON.stringify(await readDeskSettings(token))).not.toContain(secretKey);
  });

  test("of a desk that is not there are not found", async () => {
    expect(await refusalOf(readDeskSettings("nosuchdesk"))).toMatchObject({
      code: "desk_not_found",
    });
  });
});

describe("a change of somebody who has not seen the newest", () => {
  test("is refused and changes nothing", async () => {
    const { token } = await newDesk();
    const { updatedAt: seenAt } = await findDesk(token);
    await updateDesk(token, { name: "Lights" });
    const late = updateDesk(token, { name: "Bulbs" }, { seenAt });
    expect(await refusalOf(late)).toMatchObject({ code: "changed_meanwhile" });
    expect((await findDesk(token)).name).toBe("Lights");
  });

  test("is let through once they have seen it", async () => {
    const { token } = await newDesk();
    await updateDesk(token, { name: "Lights" });
    const { updatedAt: seenAt } = await findDesk(token);
    await updateDesk(token, { name: "Bulbs" }, { seenAt });
    expect((await findDesk(token)).name).toBe("Bulbs");
  });

  test("is refused to all but one who send it at once", async () => {
    const { token } = await newDesk();
    const { updatedAt: seenAt } = await findDesk(token);
    const outcomes = await inParallel(4, () =>
      updateDesk(token, { name: "Bulbs" }, { seenAt }).then(
        () => "changed",
        ({ code }) => code,
      ),
    );
    expect(outcomes.toSorted()).toEqual(["changed", ...Array(3).fill("changed_meanwhile")]);
  });
});

describe("the audit trail of a desk", () => {
  test("says who made it", async () => {
    const by = await newStaff();
    const { desk } = await createDesk({ name: "Lamps" }, { by, now: NOW });
    expect(await eventsOf(desk.id)).toEqual([
      { kind: "desk_created", side: "team", actor_name: "Ada", details: { name: "Lamps" } },
    ]);
  });

  test("says who changed what from what to what", async () => {
    const { id, token } = await newDesk();
    const by = await newStaff();
    await updateDesk(token, { name: "Lights", active: true, listed: false }, { by });
    const changes = {
      name: { from: "Lamps", to: "Lights" },
      listed: { from: true, to: false },
    };
    expect((await eventsOf(id)).at(-1)).toEqual({
      kind: "desk_changed",
      side: "team",
      actor_name: "Ada",
      details: { changes },
    });
  });

  test("says of a long text only that it changed", async () => {
    const { id, token } = await newDesk();
    await updateDesk(token, { helpText: "a".repeat(5_000) });
    expect((await eventsOf(id)).at(-1)?.details).toEqual({ changes: { helpText: {} } });
  });

  test("says nothing where nothing changed", async () => {
    const { id, token } = await newDesk();
    await updateDesk(token, { name: "Lamps", translations: {}, showRules: [] });
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["desk_created"]);
  });

  test("names the portal itself for what was done on the command line", async () => {
    const { id, token } = await newDesk();
    await updateDesk(token, { name: "Lights" });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ side: "system", actor_name: null });
  });

  test("notes that somebody looked at the key, and not the key", async () => {
    const { id, token, secretKey } = await newDesk();
    const by = await newStaff();
    expect(await showSecretKey(token, { by, now: later(0) })).toBe(secretKey);
    const noted = await sql(
      "select kind, details from audit_entries where desk_id = $1 and kind = 'desk_key_shown'",
      [id],
    );
    expect(noted).toEqual([{ kind: "desk_key_shown", details: { version: 1 } }]);
  });

  test("notes a new key with the time that the old one has, and neither of them", async () => {
    const { id, token, secretKey } = await newDesk();
    const key = await rotateDeskSecret({ deskToken: token, overlapSeconds: 3600, now: NOW });
    const told = JSON.stringify(await eventsOf(id));
    expect(told).toContain('"secretKey":{"version":2,"overlapSeconds":3600}');
    expect([told.includes(key), told.includes(secretKey)]).toEqual([false, false]);
  });
});

describe("a new key", () => {
  test("is made once for whoever asks twice from the same page", async () => {
    const { token } = await newDesk();
    const rotation = { deskToken: token, overlapSeconds: 0, now: NOW, seenVersion: 1 };
    const key = await rotateDeskSecret(rotation);
    expect(await refusalOf(rotateDeskSecret(rotation))).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await readSecretKey(token)).toBe(key);
  });
});

describe("the level none", () => {
  test("is refused where nobody said that they know what it means", async () => {
    const { token } = await newDesk();
    const lowered = changeLevel(token, { securityLevel: "none" }, { understood: false });
    expect(await refusalOf(lowered)).toMatchObject({
      code: "invalid",
      fields: { understood: { code: "confirm" } },
    });
    expect((await findDesk(token)).securityLevel).toBe("mixed");
  });

  test("is set where somebody did", async () => {
    const { token } = await newDesk();
    await changeLevel(token, { securityLevel: "none" }, { understood: true });
    expect((await findDesk(token)).securityLevel).toBe("none");
  });

  test("needs no second word where it is the level already", async () => {
    const { token } = await newDesk({ securityLevel: "none" });
    const change = { securityLevel: "none", signatureMaxAge: 60 } as const;
    await changeLevel(token, change, { understood: false });
    expect((await findDesk(token)).signatureMaxAge).toBe(60);
  });
});

describe("the signature checker", () => {
  const identity = { client_external_id: "CRM-123" };

  test("knows the key of today", async () => {
    const { token } = await newDesk();
    const { signature } = await signIdentity({ deskToken: token, identity });
    const claimed = { ...identity, signature };
    const verdict = await verdictOn({ deskToken: token, claimedToken: token, claimed });
    expect(verdict).toMatchObject({ state: "valid", version: 1 });
  });

  test("recognises a key that is over", async () => {
    const { token } = await newDesk();
    const { signature } = await signIdentity({ deskToken: token, identity });
    await rotateDeskSecret({ deskToken: token, overlapSeconds: 0, now: NOW });
    const claimed = { ...identity, signature };
    const check = { deskToken: token, claimedToken: undefined, claimed, now: later(1) };
    expect(await verdictOn(check)).toMatchObject({ state: "old_key", version: 1 });
  });

  test("says so where the configuration is for another desk", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    const claimed = { ...identity, signature: "0".repeat(64) };
    const check = { deskToken: desk.token, claimedToken: other.token, claimed };
    expect(await verdictOn(check)).toEqual({ state: "other_desk" });
  });
});
