import { beforeEach, describe, expect, test } from "vitest";
import { acceptInvitation, readInvitation } from "@/app/_domain/staff/accept-invitation";
import { createStaff } from "@/app/_domain/staff/create-staff";
import { staffWithCookie } from "@/app/_domain/staff/current-staff";
import {
  invitationToken,
  inviteStaff,
  listInvitations,
  revokeInvitation,
} from "@/app/_domain/staff/invite-staff";
import { COMMAND_LINE } from "@/app/_domain/staff/staff-rights";
import { testDatabase } from "../../support/database";
import { inParallel, newDesk, refusalOf } from "../../support/database-rows";
import {
  callerWith,
  cheapSignIn,
  cookieHeader,
  newEmail,
  newPerson,
  newStaff,
  PASSWORD,
} from "./team";

const { columnsWith } = testDatabase();

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date();

beforeEach(() => cheapSignIn());

interface Wanted {
  email?: string;
  role?: "admin" | "agent";
  deskIds?: string[] | null;
}

async function invite(wanted: Wanted = {}) {
  const { email = newEmail(), role = "agent", deskIds = null } = wanted;
  const invitation = { by: COMMAND_LINE, email, name: "Tom Ashby", role, deskIds, now: NOW };
  return { ...(await inviteStaff(invitation)), email };
}

function accept(token: string, change: { password?: string; name?: string; now?: Date } = {}) {
  return acceptInvitation({
    token,
    name: "Thomas Ashby",
    password: PASSWORD,
    locale: "pl",
    caller: callerWith(),
    now: NOW,
    ...change,
  });
}

async function ended(token: string, now = NOW) {
  const codes = [
    (await refusalOf(readInvitation(token, now))).code,
    (await refusalOf(accept(token, { now }))).code,
  ];
  expect(codes).toEqual(["invitation_ended", "invitation_ended"]);
}

describe("an invitation", () => {
  test("shows whom it is for", async () => {
    const { token, email } = await invite({ role: "admin" });
    expect(await readInvitation(token, NOW)).toEqual({ email, name: "Tom Ashby", role: "admin" });
  });

  test("makes the person, with their own name and language, and signs them in", async () => {
    const desk = await newDesk();
    const { token, email } = await invite({ deskIds: [desk.id] });
    const { cookies, needsSecondFactor } = await accept(token);
    expect(needsSecondFactor).toBe(false);
    expect(await staffWithCookie(cookieHeader(cookies))).toMatchObject({
      email,
      name: "Thomas Ashby",
      role: "agent",
      locale: "pl",
      deskIds: [desk.id],
    });
  });

  test("to all desks and to none are two things", async () => {
    const [all, none] = [await invite(), await invite({ deskIds: [] })];
    const people = [await accept(all.token), await accept(none.token)];
    const desks = people.map(({ cookies }) => staffWithCookie(cookieHeader(cookies)));
    expect((await Promise.all(desks)).map((staff) => staff?.deskIds)).toEqual([null, []]);
  });

  test("lasts seven days", async () => {
    const { token } = await invite();
    const last = new Date(NOW.getTime() + 7 * DAY - 1);
    await expect(readInvitation(token, last)).resolves.toHaveProperty("email");
    await ended(token, new Date(NOW.getTime() + 7 * DAY));
  });

  test("is accepted once", async () => {
    const { token } = await invite();
    await accept(token);
    await ended(token);
  });

  test("is accepted once by however many at the same time", async () => {
    const { token } = await invite();
    const outcomes = await inParallel(4, () =>
      accept(token).then(
        () => "accepted",
        (error: { code?: string }) => error.code,
      ),
    );
    expect(outcomes.toSorted()).toEqual(["accepted", ...Array(3).fill("invitation_ended")]);
  });

  test("opens nothing after it was revoked", async () => {
    const { id, token } = await invite();
    await revokeInvitation({ by: COMMAND_LINE, invitationId: id, now: NOW });
    await ended(token);
  });

  test("opens nothing after another to the same address", async () => {
    const { email, token } = await invite();
    const again = await invite({ email });
    await ended(token);
    await expect(accept(again.token)).resolves.toHaveProperty("cookies");
  });

  test.each(["", "no token", "a".repeat(43), "\0"])("is not the text %j", async (token) => {
    await ended(token);
  });

  test("goes to nobody who is in the team already", async () => {
    const { email } = await newPerson();
    expect(await refusalOf(invite({ email }))).toMatchObject({ code: "staff_exists" });
  });

  test("makes no second person of an address that somebody has taken since", async () => {
    const { token, email } = await invite();
    const person = { email, name: "Tom", role: "agent", deskIds: null, now: NOW } as const;
    await createStaff({ ...person, password: PASSWORD });
    expect(await refusalOf(accept(token))).toMatchObject({ code: "staff_exists" });
  });

  test("stays open when the password was not good", async () => {
    const { token } = await invite();
    const refusal = await refusalOf(accept(token, { password: "short" }));
    expect(refusal).toMatchObject({ code: "invalid", fields: { password: { code: "too_short" } } });
    await expect(accept(token)).resolves.toHaveProperty("cookies");
  });

  test("leaves its token in no column", async () => {
    const { token } = await invite();
    expect(await columnsWith(token)).toEqual([]);
  });
});

describe("the list of invitations", () => {
  test("holds the open ones, and says which have run out and who invited", async () => {
    const by = await newStaff({ role: "admin", name: "Ada Brightly" });
    const person = { name: "Tom", role: "agent", deskIds: null, now: NOW } as const;
    const open = await inviteStaff({ by, email: newEmail(), ...person });
    const gone = await invite();
    await revokeInvitation({ by, invitationId: gone.id, now: NOW });
    const list = await listInvitations({ by, now: new Date(NOW.getTime() + 8 * DAY) });
    expect(list.find(({ id }) => id === open.id)).toMatchObject({
      name: "Tom",
      invitedBy: "Ada Brightly",
      deskIds: null,
      expired: true,
    });
    expect(list.map(({ id }) => id)).not.toContain(gone.id);
  });

  test("lets the link be copied again, as long as it opens something", async () => {
    const { id, token } = await invite();
    const again = { by: COMMAND_LINE, invitationId: id, now: NOW };
    expect(await invitationToken(again)).toBe(token);
    const late = { ...again, now: new Date(NOW.getTime() + 8 * DAY) };
    expect(await refusalOf(invitationToken(late))).toMatchObject({ code: "invitation_ended" });
  });

  test.each(["nosuchid", ""])("lets nothing be revoked that is not there: %j", async (id) => {
    const refusal = await refusalOf(
      revokeInvitation({ by: COMMAND_LINE, invitationId: id, now: NOW }),
    );
    expect(refusal).toMatchObject({ code: "invitation_ended" });
  });
});
