import { describe, expect, test } from "vitest";
import { endSession } from "@/app/_domain/clients/end-session";
import { readSession } from "@/app/_domain/clients/read-session";
import { updateDesk } from "@/app/_domain/desks/desk";
import type { DeskInput } from "@/app/_domain/desks/desk-input";
import { rotateDeskSecret } from "@/app/_domain/desks/desk-secret";
import { testDatabase } from "../support/database";
import {
  begin,
  inParallel,
  later,
  NOW,
  newDesk,
  refusalOf,
  signed,
  type TestDesk,
} from "../support/database-rows";

testDatabase();

type Level = NonNullable<DeskInput["securityLevel"]>;

const SECOND = 1000;
const CLIENT = { client_external_id: "CRM-123" };

async function isEnded(token: string, now = NOW): Promise<boolean> {
  const session = await readSession(token, now);
  if (!session) throw new Error("There is no such session");
  return session.ended;
}

function rotate({ token }: TestDesk, overlapSeconds = 0, now = NOW): Promise<string> {
  return rotateDeskSecret({ deskToken: token, overlapSeconds, now });
}

describe("a new key", () => {
  test.each([
    [0, "at once"],
    [3600, "with an hour's overlap"],
  ])("ends the sessions before it: overlap %i s, %s", async (overlapSeconds) => {
    const desk = await newDesk({ securityLevel: "none" });
    const tokens = [
      (await begin(desk.token, signed(desk, CLIENT))).token,
      (await begin(desk.token, CLIENT)).token,
      (await begin(desk.token, {})).token,
    ];
    await rotate(desk, overlapSeconds);
    expect(await Promise.all(tokens.map((token) => isEnded(token)))).toEqual([true, true, true]);
  });

  test("does nothing to the sessions of another desk", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    const { token } = await begin(other.token, signed(other, CLIENT));
    await rotate(desk);
    await updateDesk(desk.token, { securityLevel: "signature" });
    expect(await isEnded(token)).toBe(false);
  });

  test("signs for sessions of the full length", async () => {
    const desk = await newDesk();
    const secretKey = await rotate(desk, 60);
    const begun = await begin(desk.token, signed({ ...desk, secretKey }, CLIENT));
    expect(begun).toMatchObject({ verified: true, expiresAt: later(12 * 3600 * SECOND) });
    expect(await isEnded(begun.token, later(61 * SECOND))).toBe(false);
  });
});

describe("the key before", () => {
  test("signs to the last millisecond of the overlap, and no longer", async () => {
    const desk = await newDesk();
    await rotate(desk, 60);
    const said = signed(desk, CLIENT);
    const last = { now: later(60 * SECOND - 1) };
    expect(await begin(desk.token, said, last)).toMatchObject({ verified: true });
    const over = begin(desk.token, said, { now: later(60 * SECOND) });
    expect(await refusalOf(over)).toMatchObject({ code: "signature_invalid" });
  });

  test("signs no more where no overlap was wished for", async () => {
    const desk = await newDesk();
    await rotate(desk);
    const refusal = await refusalOf(begin(desk.token, signed(desk, CLIENT)));
    expect(refusal).toMatchObject({ code: "signature_invalid" });
  });

  test("gives sessions that end with the overlap", async () => {
    const desk = await newDesk();
    await rotate(desk, 60);
    const { token, expiresAt } = await begin(desk.token, signed(desk, CLIENT));
    expect(expiresAt).toEqual(later(60 * SECOND));
    expect(await isEnded(token, later(60 * SECOND - 1))).toBe(false);
    expect(await isEnded(token, later(60 * SECOND))).toBe(true);
  });

  test("gives no session longer than the others in a long overlap", async () => {
    const desk = await newDesk();
    await rotate(desk, 30 * 86_400);
    const { expiresAt } = await begin(desk.token, signed(desk, CLIENT));
    expect(expiresAt).toEqual(later(12 * 3600 * SECOND));
  });

  test("is not kept longer by the key after the next", async () => {
    const desk = await newDesk();
    await rotate(desk, 60);
    await rotate(desk, 3600);
    const late = begin(desk.token, signed(desk, CLIENT), { now: later(61 * SECOND) });
    expect(await refusalOf(late)).toMatchObject({ code: "signature_invalid" });
  });
});

describe("another level", () => {
  test.each<[Level, Level, boolean]>([
    ["none", "mixed", true],
    ["none", "signature", true],
    ["mixed", "signature", true],
    ["mixed", "none", false],
    ["signature", "mixed", false],
    ["signature", "none", false],
    ["none", "none", false],
    ["signature", "signature", false],
  ])("from %s to %s ends the sessions: %s", async (from, securityLevel, ended) => {
    const desk = await newDesk({ securityLevel: from });
    const { token } = await begin(desk.token, signed(desk, CLIENT));
    await updateDesk(desk.token, { securityLevel });
    expect(await isEnded(token)).toBe(ended);
  });

  test("that is raised and lowered again brings no session back", async () => {
    const desk = await newDesk({ securityLevel: "none" });
    const { token } = await begin(desk.token, CLIENT);
    await updateDesk(desk.token, { securityLevel: "signature" });
    await updateDesk(desk.token, { securityLevel: "none" });
    expect(await isEnded(token)).toBe(true);
  });

  test("that is raised by several at once ends them and lets new ones begin", async () => {
    const desk = await newDesk({ securityLevel: "none" });
    const { token } = await begin(desk.token, CLIENT);
    await inParallel(4, () => updateDesk(desk.token, { securityLevel: "mixed" }));
    expect(await isEnded(token)).toBe(true);
    expect(await isEnded((await begin(desk.token, CLIENT)).token)).toBe(false);
  });

  test("is not what another change of the desk is", async () => {
    const desk = await newDesk();
    const { token } = await begin(desk.token, {});
    await updateDesk(desk.token, { name: "Bulbs", active: false, allowedOrigins: [] });
    expect(await isEnded(token)).toBe(false);
  });
});

describe("the end of one session", () => {
  test("is for good, and for that one alone", async () => {
    const desk = await newDesk();
    const [one, other] = [await begin(desk.token, {}), await begin(desk.token, {})];
    await endSession(one.token, later(SECOND));
    await endSession(one.token, later(2 * SECOND));
    expect(await isEnded(one.token, later(SECOND))).toBe(true);
    expect(await isEnded(other.token, later(SECOND))).toBe(false);
  });

  test("is nothing where there is none", async () => {
    for (const token of ["a".repeat(43), "", "\0"]) await endSession(token, NOW);
  });

  test("does not make one that ran out last longer", async () => {
    const desk = await newDesk();
    const { token } = await begin(desk.token, {});
    await endSession(token, later(86_400 * SECOND));
    expect(await isEnded(token, later(13 * 3600 * SECOND))).toBe(true);
  });
});
