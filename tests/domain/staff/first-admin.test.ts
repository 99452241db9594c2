import { beforeEach, describe, expect, test } from "vitest";
import { readInvitation } from "@/app/_domain/staff/accept-invitation";
import { staffWithCookie } from "@/app/_domain/staff/current-staff";
import {
  checkSetUpLink,
  makeSetUpLink,
  setUpFirstAdmin,
} from "@/app/_domain/staff/set-up-first-admin";
import { testDatabase } from "../../support/database";
import { inParallel, refusalOf } from "../../support/database-rows";
import { callerWith, cheapSignIn, cookieHeader, newEmail, newPerson, PASSWORD } from "./team";

const { sql, columnsWith } = testDatabase();

const NOW = new Date();
const WEEK = 7 * 24 * 60 * 60 * 1000;

beforeEach(async () => {
  cheapSignIn();
  await sql("delete from staff");
});

async function link(): Promise<string> {
  return (await makeSetUpLink(NOW)) ?? "";
}

function setUp(token: string, change: { email?: string; password?: string; now?: Date } = {}) {
  return setUpFirstAdmin({
    token,
    email: newEmail(),
    name: "Ada Brightly",
    password: PASSWORD,
    locale: "de",
    caller: callerWith(),
    now: NOW,
    ...change,
  });
}

describe("the set-up link", () => {
  test("makes an admin of all desks and signs them in", async () => {
    const { cookies } = await setUp(await link(), { email: "ada@example.com" });
    expect(await staffWithCookie(cookieHeader(cookies))).toMatchObject({
      email: "ada@example.com",
      name: "Ada Brightly",
      role: "admin",
      locale: "de",
      deskIds: null,
    });
  });

  test("works once", async () => {
    const token = await link();
    await setUp(token);
    expect(await refusalOf(setUp(token))).toMatchObject({ code: "set_up_ended" });
  });

  test("makes one admin, however many use it at the same time", async () => {
    const token = await link();
    const outcomes = await inParallel(5, () =>
      setUp(token).then(
        () => "admin",
        (error: { code?: string }) => error.code,
      ),
    );
    expect(outcomes.toSorted()).toEqual(["admin", ...Array(4).fill("set_up_ended")]);
    expect(await sql("select from staff")).toHaveLength(1);
  });

  test("gives way to the one of the next start", async () => {
    const [old, fresh] = [await link(), await link()];
    expect(await refusalOf(checkSetUpLink(old, NOW))).toMatchObject({ code: "set_up_ended" });
    await expect(setUp(fresh)).resolves.toHaveProperty("cookies");
  });

  test("is one, however many portals start at the same time", async () => {
    const tokens = await inParallel(4, link);
    const outcomes = await Promise.all(
      tokens.map((token) =>
        checkSetUpLink(token, NOW).then(
          () => "open",
          () => "ended",
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(["ended", "ended", "ended", "open"]);
  });

  test("is not made where there is an admin", async () => {
    await newPerson({ role: "admin" });
    expect(await makeSetUpLink(NOW)).toBeUndefined();
  });

  test("ends when an admin came about otherwise", async () => {
    const token = await link();
    await newPerson({ role: "admin" });
    expect(await refusalOf(setUp(token))).toMatchObject({ code: "set_up_ended" });
  });

  test("is made where there are agents only, or deactivated admins", async () => {
    await newPerson();
    const { id } = await newPerson({ role: "admin" });
    await sql("update staff set deactivated_at = now() where id = $1", [id]);
    expect(await link()).toMatch(/^[\w-]{43}$/);
  });

  test("ends after a week", async () => {
    const token = await link();
    const refusal = await refusalOf(setUp(token, { now: new Date(NOW.getTime() + WEEK) }));
    expect(refusal).toMatchObject({ code: "set_up_ended" });
  });

  test("does not take an address that somebody has, and stays", async () => {
    const { email } = await newPerson();
    const token = await link();
    expect(await refusalOf(setUp(token, { email }))).toMatchObject({ code: "staff_exists" });
    await expect(setUp(token)).resolves.toHaveProperty("cookies");
  });

  test("stays when the password was not good", async () => {
    const token = await link();
    const refusal = await refusalOf(setUp(token, { password: "Ada Brightly" }));
    expect(refusal.fields).toEqual({ password: { code: "too_plain" } });
    await expect(checkSetUpLink(token, NOW)).resolves.toBeUndefined();
  });

  test("is no invitation", async () => {
    const refusal = await refusalOf(readInvitation(await link(), NOW));
    expect(refusal).toMatchObject({ code: "invitation_ended" });
  });

  test.each(["", "no token", "a".repeat(43), "\0"])("is not the text %j", async (token) => {
    await link();
    expect(await refusalOf(setUp(token))).toMatchObject({ code: "set_up_ended" });
  });

  test("leaves its token in no column", async () => {
    expect(await columnsWith(await link())).toEqual([]);
  });
});
