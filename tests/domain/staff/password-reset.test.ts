import { beforeEach, describe, expect, test } from "vitest";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { finishSignIn } from "@/app/_domain/staff/finish-sign-in";
import { deactivateStaff } from "@/app/_domain/staff/manage-staff";
import {
  passwordResetLink,
  readPasswordReset,
  requestPasswordReset,
  resetPassword,
} from "@/app/_domain/staff/reset-password";
import { deriveStaffLink } from "@/app/_domain/staff/staff-link";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
import { testDatabase } from "../../support/database";
import { inParallel, refusalOf } from "../../support/database-rows";
import {
  callerWith,
  cheapSignIn,
  codeOf,
  cookieHeader,
  cookiesOf,
  newEmail,
  newPerson,
  newStaff,
  withSecondFactor,
} from "./team";

const { sql, columnsWith } = testDatabase();

const NOW = new Date();
const MINUTE = 60_000;
const NEW_PASSWORD = "eight lamps in a row";

beforeEach(() => cheapSignIn());

function afterwards(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

async function linkFor(staffId: string): Promise<string> {
  return passwordResetLink({ by: await newStaff({ role: "admin" }), staffId, now: NOW });
}

function reset(token: string, password = NEW_PASSWORD, now = NOW): Promise<void> {
  return resetPassword({ token, password, caller: callerWith(), now });
}

function request(email: string, caller = callerWith()): Promise<void> {
  return requestPasswordReset({ email, caller, now: NOW });
}

describe("a link to a new password", () => {
  test("sets it, and the old one is worth nothing", async () => {
    const { id, email } = await newPerson();
    await reset(await linkFor(id));
    expect(await refusalOf(cookiesOf(email))).toMatchObject({ code: "sign_in_failed" });
    await expect(cookiesOf(email, { password: NEW_PASSWORD })).resolves.toHaveLength(1);
  });

  test("ends every session of the person and nobody else's", async () => {
    const { id, email } = await newPerson();
    const other = await newPerson();
    const [mine, theirs] = [await cookiesOf(email), await cookiesOf(other.email)];
    await reset(await linkFor(id));
    expect(await staffWithCookie(cookieHeader(mine))).toBeUndefined();
    expect(await staffWithCookie(cookieHeader(theirs))).toMatchObject({ id: other.id });
  });

  test("leaves the second factor on", async () => {
    const { id, email } = await newPerson();
    await withSecondFactor(email);
    await reset(await linkFor(id));
    const cookies = await cookiesOf(email, { password: NEW_PASSWORD });
    expect(await staffWithCookie(cookieHeader(cookies))).toBeUndefined();
  });

  test("ends a sign-in that was half done with the old one", async () => {
    const { id, email } = await newPerson();
    const { secret } = await withSecondFactor(email);
    const half = await cookiesOf(email);
    await reset(await linkFor(id));
    const caller = callerWith(half);
    const refusal = await refusalOf(finishSignIn({ code: codeOf(secret), caller, now: NOW }));
    expect(refusal).toMatchObject({ code: "sign_in_expired" });
  });

  test("is good for an hour", async () => {
    const { id, email } = await newPerson({ name: "Tom Ashby" });
    const token = await linkFor(id);
    const last = afterwards(60 * MINUTE - 1);
    expect(await readPasswordReset(token, last)).toEqual({ email, name: "Tom Ashby" });
    const late = reset(token, NEW_PASSWORD, afterwards(60 * MINUTE));
    expect(await refusalOf(late)).toMatchObject({ code: "reset_ended" });
  });

  test("works once, however many use it at the same time", async () => {
    const { id } = await newPerson();
    const token = await linkFor(id);
    const outcomes = await inParallel(4, () =>
      reset(token).then(
        () => "reset",
        (error: { code?: string }) => error.code,
      ),
    );
    expect(outcomes.toSorted()).toEqual(["reset", ...Array(3).fill("reset_ended")].toSorted());
  });

  test("ends with the use of another", async () => {
    const { id } = await newPerson();
    const [first, second] = [await linkFor(id), await linkFor(id)];
    await reset(first);
    expect(await refusalOf(reset(second))).toMatchObject({ code: "reset_ended" });
  });

  test("opens nothing for who was deactivated", async () => {
    const { id } = await newPerson();
    const token = await linkFor(id);
    await sql("update staff set deactivated_at = now() where id = $1", [id]);
    expect(await refusalOf(reset(token))).toMatchObject({ code: "reset_ended" });
  });

  test("stays when the password was not good", async () => {
    const { id, email } = await newPerson();
    const token = await linkFor(id);
    const refusal = await refusalOf(reset(token, email.toUpperCase()));
    expect(refusal.fields).toEqual({ password: { code: "too_plain" } });
    await expect(reset(token)).resolves.toBeUndefined();
  });

  test.each(["", "no token", "a".repeat(43), "\0"])("is not the text %j", async (token) => {
    expect(await refusalOf(reset(token))).toMatchObject({ code: "reset_ended" });
  });

  test("leaves its token in no column", async () => {
    const { id } = await newPerson();
    expect(await columnsWith(await linkFor(id))).toEqual([]);
  });
});

describe("an admin", () => {
  test("gets such a link for somebody who is there and active", async () => {
    const by = await newStaff({ role: "admin" });
    const gone = await newPerson();
    await deactivateStaff({ by: COMMAND_LINE, staffId: gone.id, now: NOW });
    for (const staffId of [gone.id, "nosuchid", ""]) {
      const refusal = await refusalOf(passwordResetLink({ by, staffId, now: NOW }));
      expect(refusal).toMatchObject({ code: "staff_not_found" });
    }
  });

  test("signs in again for it after an hour", async () => {
    const by: Staff = await newStaff({ role: "admin" });
    const { id: staffId } = await newPerson();
    const now = new Date(by.signedInAt.getTime() + 60 * MINUTE + 1);
    const refusal = await refusalOf(passwordResetLink({ by, staffId, now }));
    expect(refusal).toMatchObject({ code: "sign_in_again" });
  });
});

describe("asking for a new password", () => {
  test("says the same for an address that somebody has and one that nobody has", async () => {
    const { email } = await newPerson();
    const answers = [await request(email), await request(newEmail()), await request("no\0address")];
    expect(answers).toEqual([undefined, undefined, undefined]);
  });

  test("makes a link that the mail can name by its row", async () => {
    const { id, email } = await newPerson();
    await request(email);
    const [row] = await sql<{ id: string }>(
      "select id from staff_password_resets where staff_id = $1",
      [id],
    );
    const { token } = deriveStaffLink(row?.id ?? "");
    expect(await readPasswordReset(token, NOW)).toMatchObject({ email });
  });

  test("makes none for who was deactivated", async () => {
    const { id, email } = await newPerson();
    await sql("update staff set deactivated_at = now() where id = $1", [id]);
    await request(email);
    expect(await sql("select from staff_password_resets where staff_id = $1", [id])).toEqual([]);
  });

  test("is enough after five times, for a known address as for an unknown one", async () => {
    for (const email of [(await newPerson()).email, newEmail()]) {
      for (let times = 0; times < 5; times += 1) await request(email);
      expect(await refusalOf(request(email))).toMatchObject({ code: "too_many" });
    }
  });
});
