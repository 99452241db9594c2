import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { finishSignIn } from "@/app/_domain/staff/finish-sign-in";
import { deactivateStaff } from "@/app/_domain/staff/manage-staff";
import {
  backupCodesLeft,
  beginSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
  renewBackupCodes,
} from "@/app/_domain/staff/second-factor";
import { signIn } from "@/app/_domain/staff/sign-in";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
import { testDatabase } from "../../support/database";
import { inParallel, refusalOf } from "../../support/database-rows";
import {
  callerWith,
  cheapSignIn,
  codeOf,
  cookieHeader,
  cookiesOf,
  newPerson,
  PASSWORD,
  withSecondFactor,
} from "./team";

const { sql, columnsWith } = testDatabase();

const STEP = 30_000;

beforeEach(() => {
  cheapSignIn();
  // A test must not fall over the border of two steps.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / STEP) * STEP + 5_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes the second step, with fresh cookies of the first unless some are given. */
async function finish(email: string, code: string, cookies?: string[]): Promise<string[]> {
  const first = cookies ?? (await cookiesOf(email));
  return (await finishSignIn({ code, caller: callerWith(first), now: new Date() })).cookies;
}

async function staffOf(cookies: string[]): Promise<Staff | undefined> {
  return staffWithCookie(cookieHeader(cookies));
}

/** Somebody new with a second factor. */
async function person() {
  const { id, email } = await newPerson();
  return { id, email, ...(await withSecondFactor(email)) };
}

describe("a second factor", () => {
  test("is a secret for the app, as text and as an address, and ten backup codes", async () => {
    const { email } = await newPerson();
    const caller = callerWith(await cookiesOf(email));
    const draft = await beginSecondFactor({ password: PASSWORD, caller, now: new Date() });
    expect(draft.secret).toMatch(/^[A-Z2-7]{32,}$/);
    expect(draft.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(decodeURIComponent(draft.uri)).toContain(email);
    expect(new URL(draft.uri).searchParams.get("secret")).toBe(draft.secret);
    expect(new Set(draft.backupCodes).size).toBe(10);
  });

  test("does not count before a code was seen", async () => {
    const { email } = await newPerson();
    const caller = callerWith(await cookiesOf(email));
    await beginSecondFactor({ password: PASSWORD, caller, now: new Date() });
    const again = await signIn({ email, password: PASSWORD, caller: callerWith() });
    expect(again.needsSecondFactor).toBe(false);
  });

  test("is on after the first code, in a new session", async () => {
    const { email } = await newPerson();
    const before = await cookiesOf(email);
    const caller = callerWith(before);
    const now = new Date();
    const { secret } = await beginSecondFactor({ password: PASSWORD, caller, now });
    const { cookies } = await confirmSecondFactor({ code: codeOf(secret), caller, now });
    expect(await staffOf(before)).toBeUndefined();
    expect(await staffOf(cookies)).toMatchObject({ email, twoFactorEnabled: true });
  });

  test("is not on after a wrong code", async () => {
    const { email } = await newPerson();
    const caller = callerWith(await cookiesOf(email));
    const now = new Date();
    const { secret } = await beginSecondFactor({ password: PASSWORD, caller, now });
    const work = confirmSecondFactor({ code: codeOf(secret, 7), caller, now });
    expect(await refusalOf(work)).toMatchObject({ code: "code_wrong" });
    expect((await staffWithCookie(caller.cookie))?.twoFactorEnabled).toBe(false);
  });

  test("wants the password, to be begun, to be ended and for new codes", async () => {
    const { cookies } = await person();
    const said = { password: "another password", caller: callerWith(cookies), now: new Date() };
    for (const work of [disableSecondFactor, renewBackupCodes]) {
      expect(await refusalOf(work(said))).toMatchObject({ code: "password_wrong" });
    }
    const caller = callerWith(await cookiesOf((await newPerson()).email));
    const begin = beginSecondFactor({ ...said, caller });
    expect(await refusalOf(begin)).toMatchObject({ code: "password_wrong" });
  });

  test("is not begun over the one that is on", async () => {
    const { cookies } = await person();
    const work = beginSecondFactor({
      password: PASSWORD,
      caller: callerWith(cookies),
      now: new Date(),
    });
    expect(await refusalOf(work)).toMatchObject({ code: "second_factor_on" });
  });

  test("belongs to whoever is signed in", async () => {
    const said = { password: PASSWORD, code: "123456", caller: callerWith(), now: new Date() };
    const deeds = [beginSecondFactor, confirmSecondFactor, disableSecondFactor, renewBackupCodes];
    for (const work of deeds) {
      expect(await refusalOf(work(said))).toMatchObject({ code: "signed_out" });
    }
  });

  test("that is ended lets the password alone sign in", async () => {
    const { email, cookies } = await person();
    const said = { password: PASSWORD, caller: callerWith(cookies), now: new Date() };
    const ended = await disableSecondFactor(said);
    expect(await staffOf(ended.cookies)).toMatchObject({ email, twoFactorEnabled: false });
    const again = await signIn({ email, password: PASSWORD, caller: callerWith() });
    expect(again.needsSecondFactor).toBe(false);
  });

  test("leaves neither secret nor backup codes in any column", async () => {
    const { secret, backupCodes } = await person();
    const found = await Promise.all([secret, ...backupCodes].map(columnsWith));
    expect(found.flat()).toEqual([]);
  });
});

describe("a password alone", () => {
  test("opens nothing where there is a second factor", async () => {
    const { id, email, cookies } = await person();
    const first = await signIn({ email, password: PASSWORD, caller: callerWith() });
    expect(first).toEqual({
      needsSecondFactor: true,
      cookies: [
        expect.stringMatching(/^__Secure-staff_session=; Max-Age=0;/),
        expect.stringMatching(/^__Secure-staff_second_step=[^;]+; Max-Age=600; .*HttpOnly/),
      ],
    });
    expect(await staffOf(first.cookies)).toBeUndefined();
    const sessions = await sql("select id from staff_sessions where staff_id = $1", [id]);
    expect(sessions).toEqual([{ id: (await staffOf(cookies))?.sessionId }]);
  });

  test("leaves nothing in the database that the cookie could be made from", async () => {
    const { email } = await person();
    const [, challenge = ""] = await cookiesOf(email);
    const value = decodeURIComponent(challenge.split(";")[0]?.split("=")[1] ?? "");
    const [identifier = ""] = value.split(".");
    expect(identifier).toMatch(/^2fa-.{20}$/);
    expect(await columnsWith(identifier)).toEqual([]);
  });
});

describe("the second step", () => {
  test("takes the app's code and signs in", async () => {
    const { email, secret } = await person();
    const cookies = await finish(email, codeOf(secret));
    expect(await staffOf(cookies)).toMatchObject({ email, twoFactorEnabled: true });
  });

  test("takes the code as apps show it, in two halves", async () => {
    const { email, secret } = await person();
    const code = codeOf(secret);
    const cookies = await finish(email, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(await staffOf(cookies)).toMatchObject({ email });
  });

  test("signs in whoever's password was right, whoever else is signed in there", async () => {
    const { email, secret } = await person();
    const other = await person();
    const both = [...(await cookiesOf(email)), ...other.cookies];
    const cookies = await finish(email, codeOf(secret), both);
    expect(await staffOf(cookies)).toMatchObject({ email });
  });

  test.each(["123456", "", "abc", "aaaaa-bbbbb", "\0"])("refuses %j", async (code) => {
    const { email } = await person();
    expect(await refusalOf(finish(email, code))).toMatchObject({ code: "code_wrong" });
  });

  test("ends the session that the browser had before", async () => {
    const { email, secret, cookies } = await person();
    const browser = [...cookies, ...(await cookiesOf(email))];
    const again = await finish(email, codeOf(secret), browser);
    expect([await staffOf(cookies), (await staffOf(again))?.email]).toEqual([undefined, email]);
  });

  test("refuses the code of somebody else", async () => {
    const [{ email }, { secret }] = [await person(), await person()];
    expect(await refusalOf(finish(email, codeOf(secret)))).toMatchObject({ code: "code_wrong" });
  });

  test("refuses the code that was used to turn the factor on", async () => {
    const { email, secret } = await person();
    const refusal = await refusalOf(finish(email, codeOf(secret, -1)));
    expect(refusal).toMatchObject({ code: "code_wrong" });
  });

  test("refuses a code that was used, and one from before it", async () => {
    const { email, secret } = await person();
    await finish(email, codeOf(secret));
    for (const away of [0, -1]) {
      const refusal = await refusalOf(finish(email, codeOf(secret, away)));
      expect(refusal).toMatchObject({ code: "code_wrong" });
    }
    await expect(finish(email, codeOf(secret, 1))).resolves.toHaveLength(2);
  });

  test("takes one code once, however many bring it at the same time", async () => {
    const { email, secret } = await person();
    const code = codeOf(secret);
    const firsts = await inParallel(5, () => cookiesOf(email));
    const outcomes = await inParallel(5, (index) =>
      finish(email, code, firsts[index]).then(
        () => "signed in",
        (error: { code?: string }) => error.code,
      ),
    );
    expect(outcomes.toSorted()).toEqual([...Array(4).fill("code_wrong"), "signed in"]);
  });

  test("can be taken once only with one first step", async () => {
    const { email, secret } = await person();
    const first = await cookiesOf(email);
    await finish(email, codeOf(secret), first);
    const refusal = await refusalOf(finish(email, codeOf(secret, 1), first));
    expect(refusal).toMatchObject({ code: "sign_in_expired" });
  });

  test("comes too late after ten minutes", async () => {
    const { email, secret } = await person();
    const first = await cookiesOf(email);
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1_000);
    const refusal = await refusalOf(finish(email, codeOf(secret), first));
    expect(refusal).toMatchObject({ code: "sign_in_expired" });
  });

  test("needs a first step", async () => {
    const { email, secret, cookies } = await person();
    for (const first of [[], cookies, ["__Secure-staff_second_step=2fa-aaaaaaaaaaaaaaaaaaaa"]]) {
      const refusal = await refusalOf(finish(email, codeOf(secret), first));
      expect(refusal).toMatchObject({ code: "sign_in_expired" });
    }
  });

  test("does not let in who was deactivated between the two", async () => {
    const { id, email, secret } = await person();
    const first = await cookiesOf(email);
    await deactivateStaff({ by: COMMAND_LINE, staffId: id, now: new Date() });
    const refusal = await refusalOf(finish(email, codeOf(secret), first));
    expect(refusal).toMatchObject({ code: "sign_in_expired" });
  });

  test("asks for the password again after five wrong codes", async () => {
    const { email, secret } = await person();
    const first = await cookiesOf(email);
    for (let tries = 0; tries < 5; tries += 1) await refusalOf(finish(email, "abc", first));
    const refusal = await refusalOf(finish(email, codeOf(secret), first));
    expect(refusal).toMatchObject({ code: "sign_in_expired" });
  });

  test("ends for a person after ten codes, also with new first steps", async () => {
    const { email, secret } = await person();
    // One was used to turn the factor on.
    for (let tries = 0; tries < 9; tries += 1) await refusalOf(finish(email, "abc"));
    const refusal = await refusalOf(finish(email, codeOf(secret)));
    expect(refusal).toMatchObject({ code: "too_many" });
  });
});

describe("a backup code", () => {
  test("signs in in place of the app's, with or without its hyphen", async () => {
    const { email, backupCodes } = await person();
    const [first = "", second = ""] = backupCodes;
    expect(await staffOf(await finish(email, first))).toMatchObject({ email });
    expect(await staffOf(await finish(email, second.replace("-", "")))).toMatchObject({ email });
  });

  test("signs in once", async () => {
    const { email, backupCodes, cookies } = await person();
    await finish(email, backupCodes[0] ?? "");
    const refusal = await refusalOf(finish(email, backupCodes[0] ?? ""));
    expect(refusal).toMatchObject({ code: "code_wrong" });
    const staff = await staffOf(cookies);
    expect(staff && (await backupCodesLeft(staff))).toBe(9);
  });

  test("is worth nothing after new ones were made", async () => {
    const { email, backupCodes, cookies } = await person();
    const said = { password: PASSWORD, caller: callerWith(cookies), now: new Date() };
    const renewed = await renewBackupCodes(said);
    const refusal = await refusalOf(finish(email, backupCodes[0] ?? ""));
    expect(refusal).toMatchObject({ code: "code_wrong" });
    expect(await staffOf(await finish(email, renewed[0] ?? ""))).toMatchObject({ email });
  });

  test("is none where there is no second factor", async () => {
    expect(await backupCodesLeft({ id: "nobody", twoFactorEnabled: false })).toBe(0);
  });
});
