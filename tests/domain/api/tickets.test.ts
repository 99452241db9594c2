import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "@/app/_domain/api-tokens/program";
import { changeTicketForProgram } from "@/app/_domain/programs/change-ticket-for-program";
import { clientsOfProgram } from "@/app/_domain/programs/clients-of-program";
import { desksOfProgram } from "@/app/_domain/programs/desks-of-program";
import {
  listTicketsForProgram,
  type ProgramFilter,
} from "@/app/_domain/programs/list-tickets-for-program";
import { openTicketForProgram } from "@/app/_domain/programs/open-ticket-for-program";
import { type ProgramChange, programTicketInput } from "@/app/_domain/programs/program-input";
import { readTicketForProgram } from "@/app/_domain/programs/read-ticket-for-program";
import { noteAsStaff, replyAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { readTicketForStaff } from "@/app/_domain/tickets/read-ticket-for-staff";
import type { Staff } from "@/app/_domain/tickets/staff";
import { speak } from "@/app/_i18n/translator";
import { changeText } from "@/app/_ui/staff/ticket-change-text";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  refusalOf,
  sessionOf,
  type TestDesk,
} from "../../support/database-rows";
import { newGroup, newStaff, newTicket, trailOf } from "../inbox/team";
import { newProgram } from "./programs";

const { sql } = testDatabase();

let desk: TestDesk;
let other: TestDesk;
let program: Program;
let staff: Staff;

beforeAll(async () => {
  staff = await newStaff(sql);
  desk = await newDesk();
  other = await newDesk();
  program = await newProgram(sql, [desk.id]);
});

async function numbersOf(filter: ProgramFilter, of = program) {
  const asked = { actor: of.actor, filter, after: undefined, now: later(5000) };
  const { tickets, next } = await listTicketsForProgram(asked);
  return { numbers: tickets.map(({ number }) => number), next };
}

function read(ticketId: string, of = program) {
  return readTicketForProgram({ actor: of.actor, ticketId, now: later(5000) });
}

async function note(ticketId: string, content: string): Promise<void> {
  const submission = newSubmission();
  await noteAsStaff({ staff, ticket: { ticketId }, content, submission, now: later(2000) });
}

async function fieldsOf(work: Promise<unknown>) {
  const { code, fields } = await refusalOf(work);
  return [code, ...Object.entries(fields).map(([name, problem]) => `${name}: ${problem.code}`)];
}

describe("an internal note", () => {
  test("is in nothing that a program reads, and moves nothing that it sees", async () => {
    const [{ ticketId }] = [await newTicket(sql, desk), await newTicket(sql, desk)];
    const everything = async () => [
      await read(ticketId),
      await numbersOf({}),
      await numbersOf({ updatedSince: later(1500) }),
      await numbersOf({ status: "open" }),
    ];
    const before = await everything();
    await note(ticketId, "Stay away from Zanzibar.");
    expect(await everything()).toEqual(before);
    expect(JSON.stringify(before)).not.toContain("Zanzibar");
  });

  test("is not to be searched through", async () => {
    const { ticketId, number } = await newTicket(sql, desk, { ticket: { title: "Quokka lamp" } });
    await note(ticketId, "Mind the platypus.");
    for (const search of ["platypus", "platy", "quokka platypus"]) {
      expect(await numbersOf({ search })).toEqual({ numbers: [], next: undefined });
    }
    expect((await numbersOf({ search: "lamp quok" })).numbers).toEqual([number]);
  });

  test("does not hide what is beyond the tickets that it is in", async () => {
    const first = await newTicket(sql, desk, { ticket: { content: "An axolotl." } });
    for (let count = 0; count < 51; count += 1) {
      const ticket = { title: "Dull" };
      const { ticketId } = await newTicket(sql, desk, { ticket, now: later(count + 1) });
      await note(ticketId, "An axolotl.");
    }
    expect(await numbersOf({ search: "axolotl" })).toEqual({
      numbers: [first.number],
      next: undefined,
    });
  });
});

describe("a list", () => {
  test("holds the program's desks and no others", async () => {
    const mine = await newTicket(sql, desk, { now: later(3000) });
    const theirs = await newTicket(sql, other, { now: later(3000) });
    const { numbers } = await numbersOf({ search: mine.number });
    expect(numbers).toContain(mine.number);
    await refusalOf(read(theirs.ticketId));
    const all = await newProgram(sql);
    expect((await read(theirs.ticketId, all)).desk).toBe(other.token);
    expect((await numbersOf({ desk: other.token }, all)).numbers).toEqual([theirs.number]);
  });

  test("of a program that reaches no desk is empty, and so is all else", async () => {
    const { ticketId, number } = await newTicket(sql, desk);
    const nowhere = await newProgram(sql, []);
    for (const filter of [{}, { search: number }]) {
      expect(await numbersOf(filter, nowhere)).toEqual({ numbers: [], next: undefined });
    }
    expect(await desksOfProgram(nowhere.actor)).toEqual([]);
    const clients = { actor: nowhere.actor, desk: undefined, after: undefined };
    expect(await clientsOfProgram(clients)).toEqual({ clients: [], next: undefined });
    expect((await refusalOf(read(ticketId, nowhere))).code).toBe("ticket_not_found");
  });

  test.each([
    ["a desk that is not its own", () => ({ desk: other.token }), "desk: unknown"],
    ["a desk that is none", () => ({ desk: "nosuchdesk" }), "desk: unknown"],
    ["nobody of the team", () => ({ assignee: "no@example.com" }), "assignee: unknown"],
  ])("of %s is refused", async (_, filter, problem) => {
    expect(await fieldsOf(numbersOf(filter()))).toEqual(["invalid", problem]);
  });

  test("ends where nothing was done since", async () => {
    const own = await newProgram(sql, [(await newDesk()).id]);
    const [deskId = ""] = own.actor.deskIds ?? [];
    const lamps = { ...desk, id: deskId, token: await tokenOf(deskId) };
    await newTicket(sql, lamps, { now: NOW });
    const recent = await newTicket(sql, lamps, { now: later(1000) });
    expect(await numbersOf({ updatedSince: later(1000) }, own)).toEqual({
      numbers: [recent.number],
      next: undefined,
    });
    expect((await numbersOf({ updatedSince: later(1001) }, own)).numbers).toEqual([]);
    expect((await numbersOf({ updatedSince: later(1000), search: "lamp" }, own)).numbers).toEqual([
      recent.number,
    ]);
  });

  async function tokenOf(id: string): Promise<string> {
    const [row] = await sql<{ token: string }>("select token from desks where id = $1", [id]);
    return row?.token ?? "";
  }
});

describe("a change", () => {
  function change(ticketId: string, input: ProgramChange) {
    return changeTicketForProgram({ actor: program.actor, ticketId, input, now: later(1000) });
  }

  test("is made by the names that people use, and written down in the token's name", async () => {
    const { ticketId } = await newTicket(sql, desk);
    const ida = await newStaff(sql, { name: "Ida Berg" });
    const group = `Group ${randomUUID()}`;
    await newGroup(sql, group);
    const assignee = `${ida.id}@example.com`;
    const snoozed_until = later(60_000);
    await change(ticketId, { status: "waiting", assignee, group, snoozed_until });
    expect(await read(ticketId)).toMatchObject({
      status: "waiting",
      assignee: { email: assignee, name: "Ida Berg" },
      group,
      snoozedUntil: snoozed_until,
    });
    await change(ticketId, { assignee: null, group: null, snoozed_until: null });
    expect(await read(ticketId)).toMatchObject({ assignee: null, group: null, snoozedUntil: null });
    const trail = await trailOf(sql, ticketId);
    expect(new Set(trail.map((entry) => `${entry.actor_name} ${entry.staff_id}`))).toEqual(
      new Set(["Warehouse null"]),
    );
    expect(trail).toHaveLength(7);
  });

  test.each([
    [{ category: "nosuch" }, "category: unknown"],
    [{ assignee: "nobody@example.com" }, "assignee: unknown"],
    [{ group: "Nobody" }, "group: unknown"],
    [{ snoozed_until: NOW }, "snoozed_until: past"],
  ])("to %j is refused at its field", async (input, problem) => {
    const { ticketId } = await newTicket(sql, desk);
    expect(await fieldsOf(change(ticketId, input))).toEqual(["invalid", problem]);
  });

  test("to somebody who does not see the desk is refused", async () => {
    const { ticketId } = await newTicket(sql, desk);
    const { id } = await newStaff(sql, { desks: [other] });
    const work = change(ticketId, { assignee: `${id}@example.com` });
    expect(await fieldsOf(work)).toEqual(["invalid", "assignee: unknown"]);
  });

  test("of a ticket on another desk finds none", async () => {
    const { ticketId } = await newTicket(sql, other);
    expect(await fieldsOf(change(ticketId, { status: "resolved" }))).toEqual(["ticket_not_found"]);
  });
});

test("an answer is the team's, in the token's name, and mailed", async () => {
  const { ticketId } = await newTicket(sql, desk);
  const said = { content: "Turn it on.", status: "resolved", now: later(1000) } as const;
  const submission = newSubmission();
  await replyAsStaff({ staff: program.actor, ticket: { ticketId }, ...said, submission });
  const { comments, status } = await read(ticketId);
  expect(status).toBe("resolved");
  expect(comments).toMatchObject([{ side: "team", authorName: "Warehouse", seq: 1 }]);
  const mails = await sql("select from outbox_mails where ticket_id = $1 and kind = $2", [
    ticketId,
    "team_replied",
  ]);
  expect(mails).toHaveLength(1);
});

describe("a new ticket", () => {
  const QUESTION = { title: "The lamp is dark", content: "Since today." };

  function open(said: object, submission = newSubmission()) {
    const input = programTicketInput.parse({ ...QUESTION, desk: desk.token, ...said });
    return openTicketForProgram({ program, input, submission, now: NOW });
  }

  test("for a name and an address is nobody's word", async () => {
    const { id } = await open({ name: "Ida Berg", email: "Ida@Example.com", priority: "high" });
    expect(await read(id)).toMatchObject({
      authorName: "Ida Berg",
      authorEmail: "ida@example.com",
      identity: "anonymous",
      priority: "high",
      client: null,
    });
  });

  test("for a client whom the desk knows is on that client's list", async () => {
    const identity = { client_external_id: randomUUID(), user_external_id: "1", user_name: "Ida" };
    const session = await sessionOf(desk, { ...identity, client_name: "Northwind" });
    await openIn(session);
    const { id } = await open({
      client_external_id: identity.client_external_id,
      user_external_id: "1",
    });
    expect(await read(id)).toMatchObject({
      authorName: "Ida",
      authorEmail: null,
      identity: "verified",
      client: { externalId: identity.client_external_id, name: "Northwind" },
      user: { externalId: "1" },
    });
    const unknown = { client_external_id: identity.client_external_id, user_external_id: "2" };
    expect(await fieldsOf(open(unknown))).toEqual(["invalid", "user_external_id: unknown"]);
  });

  test("is taken by a desk that wants signatures, for the team's own program sends it", async () => {
    const strict = await newDesk({ securityLevel: "signature" });
    const everywhere = await newProgram(sql);
    const said = { ...QUESTION, desk: strict.token, name: "Ida", email: "ida@example.com" };
    const input = programTicketInput.parse(said);
    const asked = { program: everywhere, input, submission: newSubmission(), now: NOW };
    const opened = await openTicketForProgram(asked);
    expect(opened.number).toMatch(/\S/);
  });

  test("says in its trail which program wrote it down for whom, and to the client nothing of it", async () => {
    const { id, token } = await open({ name: "Ida Berg", email: "ida@example.com" });
    const thread = await readTicketForStaff({ staff, ticket: { ticketId: id }, now: NOW });
    const [opening] = thread.audit;
    expect(opening).toMatchObject({ kind: "ticket_opened", actorName: "Ida Berg", side: "client" });
    const text = opening && changeText(speak("en"), opening, thread.authorName);
    expect(text).toBe("Warehouse opened the ticket for Ida Berg");
    expect(JSON.stringify(await readThreadWithToken(token, undefined))).not.toContain("Warehouse");
    const by = await newTicket(sql, desk);
    const own = await readTicketForStaff({ staff, ticket: by, now: NOW });
    expect(own.audit.map((entry) => changeText(speak("en"), entry, ""))).toEqual([undefined]);
  });

  test("sent again is the one that there is", async () => {
    const submission = newSubmission();
    const said = { name: "Ida", email: "ida@example.com" };
    expect(await open(said, submission)).toEqual(await open(said, submission));
  });

  test.each([
    [{}, "name: required"],
    [{ name: "Ida" }, "email: required"],
    [{ desk: "nosuchdesk", name: "Ida", email: "a@example.com" }, "desk: unknown"],
    [{ client_external_id: "nobody" }, "client_external_id: unknown"],
    [{ user_external_id: "1", name: "Ida" }, "client_external_id: required"],
    [{ category: "nosuch", name: "Ida", email: "a@example.com" }, "category: unknown"],
  ])("that says %j is refused at its field", async (said, problem) => {
    expect(await fieldsOf(open(said))).toEqual(["invalid", problem]);
  });

  test("on a desk that is not the program's is refused as on none", async () => {
    const said = { desk: other.token, name: "Ida", email: "a@example.com" };
    expect(await fieldsOf(open(said))).toEqual(["invalid", "desk: unknown"]);
  });
});
