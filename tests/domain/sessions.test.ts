import { describe, expect, test } from "vitest";
import { readSession, sessionFor } from "@/app/_domain/clients/read-session";
import { updateDesk } from "@/app/_domain/desks/desk";
import type { DeskInput } from "@/app/_domain/desks/desk-input";
import { testDatabase } from "../support/database";
import { begin, beginFor, later, NOW, newDesk, refusalOf, signed } from "../support/database-rows";

const { sql, columnsWith } = testDatabase();

type Level = NonNullable<DeskInput["securityLevel"]>;

const HOURS_12 = 12 * 60 * 60 * 1000;
const SECOND = 1000;
const CLIENT = { client_external_id: "CRM-123" };
const ADA = { ...CLIENT, user_external_id: "USR-456", user_name: "Ada Brightly" };
const WRONG = { signature: "0".repeat(64) };

describe("the levels of a desk", () => {
  test.each<[Level, object, { verified: boolean; canList: boolean }]>([
    ["none", {}, { verified: false, canList: false }],
    ["none", CLIENT, { verified: false, canList: true }],
    ["none", { user_email: "ada@example.com" }, { verified: false, canList: false }],
    ["none", { ...CLIENT, ...WRONG }, { verified: false, canList: true }],
    ["none", { ...CLIENT, ...WRONG, signed_at: 1 }, { verified: false, canList: true }],
    ["mixed", {}, { verified: false, canList: false }],
    ["mixed", CLIENT, { verified: false, canList: false }],
  ])("%s lets a page that says %j have %j", async (securityLevel, said, outcome) => {
    const desk = await newDesk({ securityLevel });
    expect(await begin(desk.token, said)).toMatchObject(outcome);
  });

  test.each<[Level, object, string]>([
    ["mixed", { ...CLIENT, ...WRONG }, "signature_invalid"],
    ["mixed", WRONG, "signature_invalid"],
    ["signature", {}, "signature_required"],
    ["signature", CLIENT, "signature_required"],
    ["signature", { ...CLIENT, ...WRONG }, "signature_invalid"],
    ["signature", WRONG, "signature_invalid"],
  ])("%s refuses a page that says %j: %s", async (securityLevel, said, code) => {
    const desk = await newDesk({ securityLevel });
    expect(await refusalOf(begin(desk.token, said))).toMatchObject({ code });
    expect(await sql("select from client_sessions where desk_id = $1", [desk.id])).toEqual([]);
  });

  test.each<Level>(["none", "mixed", "signature"])(
    "%s lists for a signed client, and for a signed user of no client never",
    async (securityLevel) => {
      const desk = await newDesk({ securityLevel });
      const client = await begin(desk.token, signed(desk, CLIENT));
      const user = await begin(desk.token, signed(desk, { user_external_id: "USR-456" }));
      expect(client).toMatchObject({ verified: true, canList: true });
      expect(user).toMatchObject({ verified: true, canList: false });
    },
  );

  test.each<[string, number, string]>([
    ["past the age", NOW.getTime() / SECOND - 61, "signature_expired"],
    ["of the future", NOW.getTime() / SECOND + 301, "signed_at_in_future"],
    ["without its time", 0, "signed_at_required"],
  ])("ignore a signature %s at none, and refuse it above", async (_, seconds, code) => {
    const desk = await newDesk({ securityLevel: "none", signatureMaxAge: 60 });
    const said = signed(desk, CLIENT, seconds || undefined);
    expect(await begin(desk.token, said)).toMatchObject({ verified: false, canList: true });
    for (const securityLevel of ["mixed", "signature"] as const) {
      await updateDesk(desk.token, { securityLevel });
      expect(await refusalOf(begin(desk.token, said))).toMatchObject({ code });
    }
  });

  test("take a client's number for the text that was signed", async () => {
    const desk = await newDesk({ securityLevel: "signature" });
    const said = { ...signed(desk, { client_external_id: "42" }), client_external_id: 42 };
    expect(await begin(desk.token, said)).toMatchObject({ verified: true });
  });
});

describe("what is signed and what is kept", () => {
  test("are the fields as received, and the fields as they are shown", async () => {
    const desk = await newDesk();
    const session = await beginFor(
      desk.token,
      signed(desk, { client_external_id: " CRM-123 ", user_name: "Zo\u0301ltan  \u202eA" }),
    );
    expect(session).toMatchObject({
      identity: "verified",
      given: { client_external_id: "CRM-123", user_name: "Zóltan A" },
      person: { name: "Zóltan A" },
    });
  });

  test("are not interchangeable: the kept fields do not fit the signature", async () => {
    const desk = await newDesk();
    const said = { ...signed(desk, { client_external_id: " CRM-123 " }), ...CLIENT };
    expect(await refusalOf(begin(desk.token, said))).toMatchObject({ code: "signature_invalid" });
  });

  test("name no client where nothing of the identifier is left to keep", async () => {
    const desk = await newDesk();
    const said = signed(desk, { client_external_id: " \u200b", user_name: "Ada" });
    expect(await begin(desk.token, said)).toMatchObject({ verified: true, canList: false });
    expect(await sql("select from clients where desk_id = $1", [desk.id])).toEqual([]);
  });
});

describe("a session", () => {
  test("leaves its token in no column at all", async () => {
    const desk = await newDesk();
    const { token } = await begin(desk.token, signed(desk, ADA));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await columnsWith(token)).toEqual([]);
  });

  test("lasts twelve hours to the millisecond", async () => {
    const desk = await newDesk();
    const { token, expiresAt } = await begin(desk.token, {});
    expect(expiresAt).toEqual(later(HOURS_12));
    expect(await readSession(token, later(HOURS_12 - 1))).toMatchObject({ ended: false });
    expect(await readSession(token, later(HOURS_12))).toMatchObject({ ended: true });
    expect(await refusalOf(sessionFor(token, later(HOURS_12)))).toMatchObject({
      code: "session_invalid",
    });
  });

  test("knows its desk, its language and its person", async () => {
    const desk = await newDesk({ securityLevel: "signature", name: "Lamps" });
    const said = { ...signed(desk, { ...ADA, user_email: "Ada@Example.com" }), locale: "pl" };
    expect(await beginFor(desk.token, said)).toMatchObject({
      desk: { id: desk.id, token: desk.token, name: "Lamps" },
      locale: "pl",
      identity: "verified",
      person: { name: "Ada Brightly", email: "ada@example.com", phone: null },
    });
  });

  test.each<[Level, object, string | undefined]>([
    ["none", ADA, "Ada Brightly"],
    ["none", { user_phone: "1" }, undefined],
    ["mixed", ADA, undefined],
    ["mixed", {}, undefined],
  ])("at %s of a page that says %j has the person %s", async (securityLevel, said, name) => {
    const desk = await newDesk({ securityLevel });
    expect((await beginFor(desk.token, said)).person?.name).toBe(name);
  });

  test.each([
    ["one that never was", "a".repeat(43)],
    ["nothing", ""],
    ["a short one", "short"],
    ["a NUL", "\0"],
    ["100,000 letters", "a".repeat(100_000)],
    ["an emoji", "🦊"],
  ])("is none under a token that is %s", async (_, token) => {
    expect(await readSession(token, NOW)).toBeUndefined();
    expect(await refusalOf(sessionFor(token, NOW))).toMatchObject({ code: "session_invalid" });
  });

  test("is not begun on a desk that is not there", async () => {
    for (const token of ["nosuchdesk", "", "\0", "🦊", "a".repeat(100_000)]) {
      expect(await refusalOf(begin(token, {}))).toMatchObject({ code: "desk_not_found" });
    }
  });

  test("is begun on a desk that takes no new tickets", async () => {
    const desk = await newDesk({ active: false });
    expect(await begin(desk.token, signed(desk, CLIENT))).toMatchObject({ canList: true });
  });
});

describe("the page that asks", () => {
  const allowedOrigins = ["https://shop.example"];

  test.each([
    ["https://shop.example", "https://shop.example"],
    ["null", null],
    [null, null],
  ])("is remembered by its origin %j as %j", async (origin, hostOrigin) => {
    const desk = await newDesk();
    expect(await beginFor(desk.token, {}, { origin })).toMatchObject({ hostOrigin });
  });

  test.each([
    ["the site that the desk allows", "https://shop.example"],
    ["a program, which has no origin", null],
  ])("may be %s", async (_, origin) => {
    const desk = await newDesk({ allowedOrigins });
    expect(await beginFor(desk.token, {}, { origin })).toMatchObject({ hostOrigin: origin });
  });

  test.each([
    "https://evil.example",
    "http://shop.example",
    "https://shop.example:8443",
    "https://shop.example.evil.example",
    "https://a.shop.example",
    "null",
    "",
  ])("may not be of the origin %j", async (origin) => {
    const desk = await newDesk({ allowedOrigins });
    expect(await refusalOf(begin(desk.token, {}, { origin }))).toMatchObject({
      code: "origin_not_allowed",
    });
  });
});
