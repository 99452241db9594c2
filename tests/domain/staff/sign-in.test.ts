import { createHmac } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { setAppSecret } from "@/app/_domain/app-secret";
import { changePassword } from "@/app/_domain/staff/change-password";
import { staffWithCookie } from "@/app/_domain/staff/current-staff";
import { deactivateStaff, reactivateStaff } from "@/app/_domain/staff/manage-staff";
import { endOtherSessions, endSession, listSessions } from "@/app/_domain/staff/sessions";
import { signIn } from "@/app/_domain/staff/sign-in";
import { signOut } from "@/app/_domain/staff/sign-out";
import { staffSecret } from "@/app/_domain/staff/staff-auth";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
import { TEST_SECRET, testDatabase } from "../../support/database";
import { newDesk, refusalOf } from "../../support/database-rows";
import {
  callerWith,
  cheapSignIn,
  cookieHeader,
  cookiesOf,
  newEmail,
  newPerson,
  newStaff,
  PASSWORD,
} from "./team";

const { sql, columnsWith } = testDatabase();

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

beforeAll(async () => {
  cheapSignIn();
  await newPerson({ role: "admin" });
});
beforeEach(() => cheapSignIn());
afterEach(() => {
  vi.useRealTimers();
});

async function whoHas(cookies: string[], now = new Date()) {
  return staffWithCookie(cookieHeader(cookies), now);
}

function inTime(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}

async function tokenOf(staffId: string): Promise<string> {
  const [row] = await sql<{ token: string }>(
    "select token from staff_sessions where staff_id = $1",
    [staffId],
  );
  return row?.token ?? "";
}

describe("signing in", () => {
  test("tells who is there, what they may see and which session it is", async () => {
    const desk = await newDesk();
    const { id, email } = await newPerson({ deskIds: [desk.id], name: "Tom Ashby" });
    const [session] = await sql("select id from staff_sessions where staff_id = $1", [id]);
    expect(session).toBeUndefined();
    expect(await whoHas(await cookiesOf(email))).toEqual({
      id,
      email,
      name: "Tom Ashby",
      role: "agent",
      locale: "en",
      deskIds: [desk.id],
      twoFactorEnabled: false,
      sessionId: expect.stringMatching(/^[0-9a-f-]{14}7/),
      signedInAt: expect.any(Date),
    });
  });

  test("takes the address however it is written", async () => {
    const { id, email } = await newPerson();
    expect(await whoHas(await cookiesOf(` ${email.toUpperCase()} `))).toMatchObject({ id });
  });

  test("takes a password whose letters another keyboard composes otherwise", async () => {
    const { email } = await newPerson();
    const caller = callerWith(await cookiesOf(email));
    const change = { currentPassword: PASSWORD, password: "zażółć gęślą", caller, now: new Date() };
    await changePassword(change);
    const again = cookiesOf(email, { password: "zażółć gęślą".normalize("NFD") });
    await expect(again).resolves.toHaveLength(1);
  });

  test("shows an admin all desks, and so an agent who is not limited", async () => {
    const desk = await newDesk();
    const admin = await newStaff({ role: "admin", deskIds: [desk.id] });
    expect([admin.deskIds, (await newStaff()).deskIds]).toEqual([null, null]);
  });

  test("shows an agent nothing when the last of their desks is gone", async () => {
    const desk = await newDesk();
    const { email } = await newPerson({ deskIds: [desk.id] });
    await sql("delete from desks where id = $1", [desk.id]);
    expect(await whoHas(await cookiesOf(email))).toMatchObject({ deskIds: [] });
  });
});

describe("what does not sign in", () => {
  test.each<[string, (email: string) => { email: string; password: string }]>([
    ["a wrong password", (email) => ({ email, password: `${PASSWORD}!` })],
    ["no password", (email) => ({ email, password: "" })],
    ["a password of a million letters", (email) => ({ email, password: "a".repeat(1_000_000) })],
    ["an unknown address", () => ({ email: "nobody@example.com", password: PASSWORD })],
    ["what is no address", () => ({ email: "nobody\0", password: PASSWORD })],
    ["nothing at all", () => ({ email: "", password: "" })],
  ])("is the same refusal for all: %s", async (_, said) => {
    const { email } = await newPerson();
    const { code, fields } = await refusalOf(signIn({ ...said(email), caller: callerWith() }));
    expect({ code, fields }).toEqual({ code: "sign_in_failed", fields: {} });
  });

  test("is a person who was deactivated, in the same words", async () => {
    const { id, email } = await newPerson();
    await deactivateStaff({ by: COMMAND_LINE, staffId: id, now: new Date() });
    expect(await refusalOf(cookiesOf(email))).toMatchObject({ code: "sign_in_failed" });
  });

  test("leaves no session behind", async () => {
    const { id, email } = await newPerson();
    await refusalOf(cookiesOf(email, { password: "another password" }));
    expect(await sql("select from staff_sessions where staff_id = $1", [id])).toEqual([]);
  });
});

describe("guessing", () => {
  test("ends for one address of the team after fifteen tries, the right password included", async () => {
    const { email } = await newPerson();
    for (let tries = 0; tries < 15; tries += 1) {
      await refusalOf(cookiesOf(email, { password: "another password" }));
    }
    expect(await refusalOf(cookiesOf(email))).toMatchObject({
      code: "too_many",
      retryAfter: expect.any(Number),
    });
  });

  test("ends just so for an address that nobody has", async () => {
    const email = newEmail();
    for (let tries = 0; tries < 15; tries += 1) await refusalOf(cookiesOf(email));
    expect(await refusalOf(cookiesOf(email))).toMatchObject({ code: "too_many" });
  });

  test("ends for one place after sixty tries, whoever is tried", async () => {
    for (let tries = 0; tries < 60; tries += 1) {
      await refusalOf(cookiesOf(newEmail(), { address: "198.51.100.7" }));
    }
    const { email } = await newPerson();
    const refusal = await refusalOf(cookiesOf(email, { address: "198.51.100.7" }));
    expect(refusal).toMatchObject({ code: "too_many" });
  });
});

describe("the cookie", () => {
  test("goes to the team's side alone, over https alone, and to no script", async () => {
    const { email } = await newPerson();
    const [cookie = "", ...others] = await cookiesOf(email);
    const [pair = "", ...attributes] = cookie.split("; ");
    expect([pair.split("=")[0], others]).toEqual(["__Secure-staff_session", []]);
    expect(attributes.sort()).toEqual([
      "HttpOnly",
      "Max-Age=2592000",
      "Path=/staff",
      "SameSite=Lax",
      "Secure",
    ]);
  });

  test("works without https where the portal has none", async () => {
    cheapSignIn("http://localhost:3000");
    const { id, email } = await newPerson();
    const cookies = await cookiesOf(email);
    expect(cookies[0]).toMatch(/^staff_session=/);
    expect(cookies[0]).not.toContain("Secure");
    expect(await whoHas(cookies)).toMatchObject({ id });
  });

  test("is not to be made from what stands in the database", async () => {
    const { id, email } = await newPerson();
    const [cookie = ""] = await cookiesOf(email);
    const token = await tokenOf(id);
    const good = decodeURIComponent(cookie.split(";")[0]?.split("=")[1] ?? "");
    const foreign = createHmac("sha256", "another secret").update(token).digest("base64");
    const forged = [token, `${token}.`, `${token}.${foreign}`, `${good}=`, good.toLowerCase()];
    for (const value of forged) {
      const sent = `__Secure-staff_session=${encodeURIComponent(value)}`;
      expect(await staffWithCookie(sent)).toBeUndefined();
    }
    expect(
      await staffWithCookie(`a=b; __Secure-staff_session=${encodeURIComponent(good)}`),
    ).toEqual(expect.objectContaining({ id }));
  });

  test("opens nothing to the library either without its signature", async () => {
    const { id, email } = await newPerson();
    await cookiesOf(email);
    const token = await tokenOf(id);
    await signOut(callerWith([`__Secure-staff_session=${token}`]));
    expect(await tokenOf(id)).toBe(token);
  });

  test("is signed with a key that stands nowhere in the database", async () => {
    expect(await columnsWith(staffSecret())).toEqual([]);
  });

  test("is worth nothing after a change of APP_SECRET", async () => {
    const { email } = await newPerson();
    const cookies = await cookiesOf(email);
    setAppSecret("another secret of tests, thirty-two bytes and more");
    try {
      expect(await whoHas(cookies)).toBeUndefined();
    } finally {
      setAppSecret(TEST_SECRET);
    }
  });

  test.each([null, "", "staff_session", "=", "__Secure-staff_session=%ff", "a=b;;c"])(
    "is nobody's when it is %j",
    async (header) => {
      expect(await staffWithCookie(header)).toBeUndefined();
    },
  );
});

describe("a session", () => {
  test("ends after seven days without use", async () => {
    const { id, email } = await newPerson();
    const cookies = await cookiesOf(email);
    expect(await whoHas(cookies, inTime(7 * DAY + MINUTE))).toBeUndefined();
    expect(await whoHas(cookies, inTime(7 * DAY - MINUTE))).toMatchObject({ id });
  });

  test("goes on while it is used, and ends after thirty days all the same", async () => {
    const { id, email } = await newPerson();
    const cookies = await cookiesOf(email);
    for (const days of [6, 12, 18, 24, 29]) {
      expect(await whoHas(cookies, inTime(days * DAY))).toMatchObject({ id });
    }
    expect(await whoHas(cookies, inTime(30 * DAY + MINUTE))).toBeUndefined();
  });

  test("notes its use at most every five minutes", async () => {
    const { id, email } = await newPerson();
    const cookies = await cookiesOf(email);
    const lastUse = async () =>
      (await sql("select last_used_at from staff_sessions where staff_id = $1", [id]))[0];
    const first = await lastUse();
    await whoHas(cookies, inTime(4 * MINUTE));
    expect(await lastUse()).toEqual(first);
    const later = inTime(6 * MINUTE);
    await whoHas(cookies, later);
    expect(await lastUse()).toEqual({ last_used_at: later });
  });

  test("is over when its person is deactivated, and stays so when they come back", async () => {
    const { id, email } = await newPerson();
    const cookies = await cookiesOf(email);
    await deactivateStaff({ by: COMMAND_LINE, staffId: id, now: new Date() });
    const away = await whoHas(cookies);
    await reactivateStaff({ by: COMMAND_LINE, staffId: id, now: new Date() });
    expect([away, await whoHas(cookies)]).toEqual([undefined, undefined]);
    expect(await whoHas(await cookiesOf(email))).toMatchObject({ id });
  });

  test("that was begun during the deactivation is nobody's, and ends with the return", async () => {
    const { id, email } = await newPerson();
    const cookies = await cookiesOf(email);
    await sql("update staff set deactivated_at = now() where id = $1", [id]);
    expect(await whoHas(cookies)).toBeUndefined();
    await reactivateStaff({ by: COMMAND_LINE, staffId: id, now: new Date() });
    expect(await whoHas(cookies)).toBeUndefined();
  });

  test("ends with signing out, and the browser is told to forget it", async () => {
    const { email } = await newPerson();
    const [mine, other] = [await cookiesOf(email), await cookiesOf(email)];
    const { cookies } = await signOut(callerWith(mine));
    expect(cookies).toEqual([expect.stringMatching(/^__Secure-staff_session=; Max-Age=0;/)]);
    expect(await whoHas(mine)).toBeUndefined();
    expect(await whoHas(other)).toMatchObject({ email });
  });

  test("that is not there can be signed out of", async () => {
    await expect(signOut(callerWith())).resolves.toHaveProperty("cookies");
  });
});

describe("the list of sessions", () => {
  test("says where and when, the latest use first, and which one asks", async () => {
    const { email } = await newPerson();
    const old = await whoHas(await cookiesOf(email));
    const cookies = await cookiesOf(email, { userAgent: FIREFOX });
    const staff = await whoHas(cookies, inTime(10 * MINUTE));
    expect(staff && (await listSessions(staff, new Date()))).toEqual([
      expect.objectContaining({ browser: "Firefox", system: "Linux", current: true }),
      expect.objectContaining({ id: old?.sessionId, browser: null, current: false }),
    ]);
  });

  test("leaves out what has ended", async () => {
    const staff = await newStaff();
    expect(await listSessions(staff, inTime(7 * DAY + MINUTE))).toEqual([]);
  });

  test("loses the one that a browser had before it signed in again, whosever it was", async () => {
    const [before, other] = [await newPerson(), await newPerson()];
    const mine = await cookiesOf(before.email);
    const cookie = cookieHeader(mine);
    const again = await cookiesOf(other.email, { cookie });
    expect([await whoHas(mine), (await whoHas(again))?.email]).toEqual([undefined, other.email]);
  });

  test("keeps the one that a browser has whose sign-in fails", async () => {
    const { email } = await newPerson();
    const mine = await cookiesOf(email);
    const caller = { cookie: cookieHeader(mine), password: "another password" };
    await refusalOf(cookiesOf(email, caller));
    expect((await whoHas(mine))?.email).toBe(email);
  });

  test("lets one be ended", async () => {
    const { email } = await newPerson();
    const [mine, other] = [await cookiesOf(email), await cookiesOf(email)];
    const [staff, elsewhere] = [await whoHas(mine), await whoHas(other)];
    if (staff && elsewhere) await endSession(staff, elsewhere.sessionId);
    expect([await whoHas(other), (await whoHas(mine))?.email]).toEqual([undefined, email]);
  });

  test("lets all others be ended, and nobody else's", async () => {
    const { email } = await newPerson();
    const [mine, other] = [await cookiesOf(email), await cookiesOf(email)];
    const stranger = await newPerson();
    const theirs = await cookiesOf(stranger.email);
    const staff = await whoHas(mine);
    if (staff) await endOtherSessions(staff);
    const [me, gone, them] = [await whoHas(mine), await whoHas(other), await whoHas(theirs)];
    expect([me?.email, gone, them?.email]).toEqual([email, undefined, stranger.email]);
  });

  test("does not let anybody end somebody else's", async () => {
    const [staff, stranger] = [await newStaff(), await newStaff()];
    for (const sessionId of [stranger.sessionId, "no id", ""]) {
      const refusal = await refusalOf(endSession(staff, sessionId));
      expect(refusal).toMatchObject({ code: "staff_session_not_found" });
    }
    expect(await listSessions(stranger, new Date())).toHaveLength(1);
  });
});

describe("changing the password", () => {
  function change(cookies: string[], currentPassword: string, password: string) {
    return changePassword({
      currentPassword,
      password,
      caller: callerWith(cookies),
      now: new Date(),
    });
  }

  test("ends every session, and gives the one that asked a new one", async () => {
    const { email } = await newPerson();
    const [mine, other] = [await cookiesOf(email), await cookiesOf(email)];
    const { cookies } = await change(mine, PASSWORD, "eight lamps in a row");
    expect([await whoHas(mine), await whoHas(other)]).toEqual([undefined, undefined]);
    expect(await whoHas(cookies)).toMatchObject({ email });
    expect(await refusalOf(cookiesOf(email))).toMatchObject({ code: "sign_in_failed" });
    await cookiesOf(email, { password: "eight lamps in a row" });
  });

  test("wants the current one", async () => {
    const { email } = await newPerson();
    const work = change(await cookiesOf(email), "another password", "eight lamps in a row");
    expect(await refusalOf(work)).toMatchObject({ code: "password_wrong" });
  });

  test("is for whoever is signed in", async () => {
    const work = change([], PASSWORD, "eight lamps in a row");
    expect(await refusalOf(work)).toMatchObject({ code: "signed_out" });
  });

  test("ends after ten wrong guesses of the current one", async () => {
    const { email } = await newPerson();
    const cookies = await cookiesOf(email);
    for (let tries = 0; tries < 10; tries += 1) {
      await refusalOf(change(cookies, "another password", "eight lamps in a row"));
    }
    const refusal = await refusalOf(change(cookies, PASSWORD, "eight lamps in a row"));
    expect(refusal).toMatchObject({ code: "too_many" });
  });
});

test("a password is kept as argon2id and stands in no column", async () => {
  const { id } = await newPerson();
  const [account] = await sql("select password from staff_accounts where staff_id = $1", [id]);
  expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
  expect(await columnsWith(PASSWORD)).toEqual([]);
});
