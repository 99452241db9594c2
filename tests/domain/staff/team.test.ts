import { beforeEach, describe, expect, test } from "vitest";
import { type Staff, staffWithCookie } from "@/app/_domain/staff/current-staff";
import { changeGroup, createGroup, deleteGroup, listGroups } from "@/app/_domain/staff/groups";
import {
  invitationToken,
  inviteStaff,
  listInvitations,
  revokeInvitation,
} from "@/app/_domain/staff/invite-staff";
import {
  changeAccess,
  deactivateStaff,
  listStaff,
  reactivateStaff,
  staffIdOf,
} from "@/app/_domain/staff/manage-staff";
import { passwordResetLink } from "@/app/_domain/staff/reset-password";
import { COMMAND_LINE, deskCondition } from "@/app/_domain/staff/staff-rights";
import { sweepSignIns } from "@/app/_domain/staff/sweep-sign-ins";
import { readNotifications, updateProfile } from "@/app/_domain/staff/update-profile";
import { testDatabase } from "../../support/database";
import { newDesk, openOne, refusalOf } from "../../support/database-rows";
import {
  callerWith,
  cheapSignIn,
  cookieHeader,
  cookiesOf,
  newEmail,
  newPerson,
  newStaff,
} from "./team";

const { sql } = testDatabase();

const NOW = new Date();
const by = COMMAND_LINE;

beforeEach(async () => {
  cheapSignIn();
  await sql("delete from staff");
  await sql("delete from staff_groups");
});

async function member(id: string) {
  return (await listStaff({ by })).find((person) => person.id === id);
}

describe("an agent", () => {
  const person = { email: "a@example.com", name: "A", role: "admin", deskIds: null } as const;

  test.each<[string, (agent: Staff) => Promise<unknown>]>([
    ["list the team", (by) => listStaff({ by })],
    ["change a role", (by) => changeAccess({ by, staffId: by.id, role: "admin", now: NOW })],
    ["change desks", (by) => changeAccess({ by, staffId: by.id, deskIds: null, now: NOW })],
    ["deactivate", (by) => deactivateStaff({ by, staffId: by.id, now: NOW })],
    ["reactivate", (by) => reactivateStaff({ by, staffId: by.id, now: NOW })],
    ["invite", (by) => inviteStaff({ by, ...person, now: NOW })],
    ["list invitations", (by) => listInvitations({ by, now: NOW })],
    ["copy an invitation", (by) => invitationToken({ by, invitationId: "any", now: NOW })],
    ["revoke an invitation", (by) => revokeInvitation({ by, invitationId: "any", now: NOW })],
    ["make a link to a new password", (by) => passwordResetLink({ by, staffId: by.id, now: NOW })],
    ["make a group", (by) => createGroup({ by, name: "Bulbs", now: NOW })],
    ["rename a group", (by) => changeGroup({ by, groupId: "any", name: "Bulbs", now: NOW })],
    ["delete a group", (by) => deleteGroup({ by, groupId: "any", now: NOW })],
    ["change a group", (by) => changeGroup({ by, groupId: "any", staffIds: [], now: NOW })],
  ])("may not %s", async (_, work) => {
    expect(await refusalOf(work(await newStaff()))).toMatchObject({ code: "not_allowed" });
  });
});

describe("an admin", () => {
  test("sees the team by name, the deactivated last, and nobody's password", async () => {
    const desk = await newDesk();
    const admin = await newStaff({ role: "admin", name: "berta" });
    const gone = await newPerson({ name: "Aaron" });
    await newPerson({ name: "Anna", deskIds: [desk.id] });
    await deactivateStaff({ by: admin, staffId: gone.id, now: NOW });
    const team = await listStaff({ by: admin });
    expect(team.map(({ name }) => name)).toEqual(["Anna", "berta", "Aaron"]);
    expect(team[0]).toEqual({
      id: expect.any(String),
      email: expect.any(String),
      name: "Anna",
      role: "agent",
      deskIds: [desk.id],
      groupIds: [],
      twoFactorEnabled: false,
      deactivatedAt: null,
      lastUsedAt: null,
    });
    expect(team[1]?.lastUsedAt).toEqual(expect.any(Date));
  });

  test("gives and takes the role of admin", async () => {
    const [admin, { id }] = [await newStaff({ role: "admin" }), await newPerson()];
    await changeAccess({ by: admin, staffId: id, role: "admin", now: NOW });
    expect(await member(id)).toMatchObject({ role: "admin" });
    await changeAccess({ by: admin, staffId: id, role: "agent", now: NOW });
    expect(await member(id)).toMatchObject({ role: "agent" });
  });

  test("limits an agent to desks, to other desks, to none, and to all again", async () => {
    const { id } = await newPerson();
    const [first, second] = [await newDesk(), await newDesk()];
    for (const deskIds of [[first.id], [second.id], [], null]) {
      await changeAccess({ by, staffId: id, deskIds, now: NOW });
      expect(await member(id)).toMatchObject({ deskIds });
    }
  });

  test("who becomes an agent is limited as they were before", async () => {
    await newPerson({ role: "admin" });
    const desk = await newDesk();
    const { id } = await newPerson({ role: "admin", deskIds: [desk.id] });
    await changeAccess({ by, staffId: id, role: "agent", now: NOW });
    expect(await member(id)).toMatchObject({ deskIds: [desk.id] });
  });

  test.each<[string, (staffId: string) => Promise<void>]>([
    ["deactivated", (staffId) => deactivateStaff({ by, staffId, now: NOW })],
    ["an agent", (staffId) => changeAccess({ by, staffId, role: "agent", now: NOW })],
  ])("who is the last active one is not made %s", async (_, work) => {
    const other = await newPerson({ role: "admin" });
    const { id } = await newPerson({ role: "admin" });
    await deactivateStaff({ by, staffId: other.id, now: NOW });
    expect(await refusalOf(work(id))).toMatchObject({ code: "last_admin" });
    expect(await member(id)).toMatchObject({ role: "admin", deactivatedAt: null });
  });

  test("and another who end each other at the same time leave one", async () => {
    const [one, two] = [await newPerson({ role: "admin" }), await newPerson({ role: "admin" })];
    const outcomes = await Promise.all(
      [one, two].map(({ id }) =>
        deactivateStaff({ by, staffId: id, now: NOW }).then(
          () => "deactivated",
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(["deactivated", "last_admin"]);
  });

  test.each(["nosuchid", "", "00000000-0000-7000-8000-000000000000"])(
    "changes nobody who is not there: %j",
    async (staffId) => {
      const works = [
        changeAccess({ by, staffId, role: "agent", now: NOW }),
        changeAccess({ by, staffId, deskIds: [], now: NOW }),
        deactivateStaff({ by, staffId, now: NOW }),
        reactivateStaff({ by, staffId, now: NOW }),
      ];
      const codes = (await Promise.all(works.map(refusalOf))).map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(["staff_not_found"]));
    },
  );

  test("keeps the day of a deactivation that is done twice", async () => {
    const { id } = await newPerson();
    await deactivateStaff({ by, staffId: id, now: NOW });
    await deactivateStaff({ by, staffId: id, now: new Date(NOW.getTime() + 1000) });
    expect(await member(id)).toMatchObject({ deactivatedAt: NOW });
  });
});

describe("groups", () => {
  async function group(name = "Bulbs"): Promise<string> {
    return (await createGroup({ by, name, now: NOW })).id;
  }

  test("come by name, with their people", async () => {
    const [bulbs, { id }] = [await group("bulbs"), await newPerson()];
    const amps = await group("Amps");
    await changeGroup({ by, groupId: bulbs, staffIds: [id], now: NOW });
    expect(await listGroups()).toEqual([
      { id: amps, name: "Amps", memberIds: [] },
      { id: bulbs, name: "bulbs", memberIds: [id] },
    ]);
    expect(await member(id)).toMatchObject({ groupIds: [bulbs] });
  });

  test("hold exactly the people that were named last, as far as they are there", async () => {
    const id = await group();
    const [one, two, three] = [await newPerson(), await newPerson(), await newPerson()];
    await changeGroup({ by, groupId: id, staffIds: [one.id, two.id], now: NOW });
    const nobody = "00000000-0000-7000-8000-000000000000";
    await changeGroup({ by, groupId: id, staffIds: [two.id, three.id, nobody], now: NOW });
    const [found] = await listGroups();
    expect(found?.memberIds.toSorted()).toEqual([two.id, three.id].toSorted());
  });

  test("have names of their own, when made and when renamed", async () => {
    const id = await group("Bulbs");
    await group("Amps");
    expect(await refusalOf(group("Bulbs"))).toMatchObject({ code: "group_exists" });
    const taken = changeGroup({ by, groupId: id, name: "Amps", now: NOW });
    expect(await refusalOf(taken)).toMatchObject({ code: "group_exists" });
    await changeGroup({ by, groupId: id, name: "Bulbs", now: NOW });
    await changeGroup({ by, groupId: id, name: "Lights", now: NOW });
    expect((await listGroups()).map(({ name }) => name)).toEqual(["Amps", "Lights"]);
  });

  test("that are deleted leave their tickets", async () => {
    const desk = await newDesk();
    await openOne(desk.token);
    const id = await group();
    await sql("update tickets set group_id = $1 where desk_id = $2", [id, desk.id]);
    await deleteGroup({ by, groupId: id, now: NOW });
    expect(await sql("select group_id from tickets where desk_id = $1", [desk.id])).toEqual([
      { group_id: null },
    ]);
  });

  test.each(["nosuchid", "", "00000000-0000-7000-8000-000000000000"])(
    "that are not there are not found: %j",
    async (groupId) => {
      const works = [
        changeGroup({ by, groupId, name: "Lights", now: NOW }),
        deleteGroup({ by, groupId, now: NOW }),
        changeGroup({ by, groupId, staffIds: [], now: NOW }),
      ];
      const codes = (await Promise.all(works.map(refusalOf))).map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(["group_not_found"]));
    },
  );
});

describe("a profile", () => {
  test("changes what was given and leaves the rest", async () => {
    const { id, email } = await newPerson({ name: "Tom Ashby" });
    await updateProfile({ id }, { locale: "uk" });
    await updateProfile({ id }, { name: "Thomas" });
    const staff = await staffWithCookie(cookieHeader(await cookiesOf(email)));
    expect(staff).toMatchObject({ name: "Thomas", locale: "uk" });
  });

  test("says which mails its person wants", async () => {
    const { id } = await newPerson();
    expect(await readNotifications({ id })).toEqual({ newTickets: "all", clientComments: "mine" });
    const wish = { newTickets: "none", clientComments: "all" } as const;
    await updateProfile({ id }, { notifications: wish });
    expect(await readNotifications({ id })).toEqual(wish);
  });
});

test("the condition of desks keeps a statement to them", async () => {
  const [first, second] = [await newDesk(), await newDesk()];
  for (const { token } of [first, second]) await openOne(token);
  async function seen(deskIds: string[] | null): Promise<number> {
    const text = `select from tickets t where t.desk_id = any($1) and ${deskCondition("$2")}`;
    return (await sql(text, [[first.id, second.id], deskIds])).length;
  }
  expect(await Promise.all([null, [first.id], []].map(seen))).toEqual([2, 1, 0]);
});

test("a person of the team is known on the command line by their address", async () => {
  const { id, email } = await newPerson();
  expect(await staffIdOf(email)).toBe(id);
  expect(await refusalOf(staffIdOf(newEmail()))).toMatchObject({ code: "staff_not_found" });
});

test("what opens nothing any more is swept away, and the rest stays", async () => {
  const { email } = await newPerson();
  const cookies = await cookiesOf(email);
  await cookiesOf(email, { userAgent: "old" });
  await sql(
    "update staff_sessions set last_used_at = now() - interval '8 days' where user_agent = 'old'",
  );
  await sweepSignIns(NOW);
  expect(await sql("select from staff_sessions")).toHaveLength(1);
  expect(await staffWithCookie(callerWith(cookies).cookie)).toMatchObject({ email });
});
