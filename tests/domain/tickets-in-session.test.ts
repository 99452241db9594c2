import { describe, expect, test } from "vitest";
import type { Session } from "@/app/_domain/clients/read-session";
import { createCategory } from "@/app/_domain/desks/category";
import { updateDesk } from "@/app/_domain/desks/desk";
import { openTicketInSession } from "@/app/_domain/tickets/open-ticket-in-session";
import { readThreadWithToken } from "@/app/_domain/tickets/read-thread-with-token";
import { testDatabase } from "../support/database";
import {
  beginFor,
  inParallel,
  NOW,
  newDesk,
  newSubmission,
  openIn,
  refusalOf,
  sessionOf,
  TICKET,
} from "../support/database-rows";

const { sql } = testDatabase();

const CLIENT = { client_external_id: "CRM-123", client_name: "Brightly Ltd" };
const ADA = {
  ...CLIENT,
  user_external_id: "USR-456",
  user_email: "ada@example.com",
  user_name: "Ada Brightly",
  user_phone: "+48123456789",
};
const TYPED = { name: TICKET.name, email: TICKET.email };

async function authorOf({ desk }: Session) {
  const [author] = await sql(
    `select author_name, author_email, author_phone, identity, claimed, client_id, user_id, session_id
     from tickets where desk_id = $1`,
    [desk.id],
  );
  return author;
}

async function mailsOf({ desk }: Session): Promise<unknown[]> {
  const mails = await sql(
    `select m.kind, m.recipient_email, m.recipient_name from outbox_mails m
     join tickets t on t.id = m.ticket_id where t.desk_id = $1 order by m.kind`,
    [desk.id],
  );
  return mails.map(Object.values);
}

describe("a person whom the desk knows", () => {
  test("is not asked who they are, and the ticket says whose it is", async () => {
    const session = await sessionOf(await newDesk(), ADA);
    await openIn(session);
    expect(await authorOf(session)).toEqual({
      author_name: "Ada Brightly",
      author_email: "ada@example.com",
      author_phone: "+48123456789",
      identity: "verified",
      claimed: null,
      client_id: session.clientId,
      user_id: session.userId,
      session_id: session.id,
    });
  });

  test("cannot give another name or address with the ticket", async () => {
    const session = await sessionOf(await newDesk(), ADA);
    await openIn(session, { ticket: TYPED });
    expect(await authorOf(session)).toMatchObject({
      author_name: "Ada Brightly",
      author_email: "ada@example.com",
    });
  });

  test("is written to, like the team", async () => {
    const session = await sessionOf(await newDesk(), ADA);
    await openIn(session);
    expect(await mailsOf(session)).toEqual([
      ["ticket_arrived", null, null],
      ["ticket_opened", "ada@example.com", "Ada Brightly"],
    ]);
  });

  test("is not written to without an address, and the team is", async () => {
    const session = await sessionOf(await newDesk(), CLIENT);
    await openIn(session);
    expect(await authorOf(session)).toMatchObject({
      author_name: "Brightly Ltd",
      author_email: null,
      user_id: null,
    });
    expect(await mailsOf(session)).toEqual([["ticket_arrived", null, null]]);
  });

  test("gets a number and a link that opens the ticket", async () => {
    const session = await sessionOf(await newDesk(), ADA);
    const { number, token } = await openIn(session, { ticket: { title: "The sign flickers" } });
    expect(number).toBe("2616-1");
    expect(await readThreadWithToken(token, undefined)).toMatchObject({
      number,
      title: "The sign flickers",
    });
  });

  test("writes on a desk that wants a signature", async () => {
    const session = await sessionOf(await newDesk({ securityLevel: "signature" }), ADA);
    expect(await openIn(session)).toMatchObject({ number: "2616-1" });
  });

  test("is taken at its word at the level none, and the team sees that nobody signed", async () => {
    const desk = await newDesk({ securityLevel: "none" });
    const session = await beginFor(desk.token, ADA);
    await openIn(session);
    expect(await authorOf(session)).toMatchObject({
      author_name: "Ada Brightly",
      author_email: "ada@example.com",
      identity: "unverified",
      claimed: ADA,
      client_id: session.clientId,
      user_id: session.userId,
    });
  });
});

describe("a person whom the desk does not know", () => {
  test.each<[string, object, string, object | null, string | null]>([
    ["with unsigned data", ADA, "unverified", ADA, "+48123456789"],
    ["without any data", {}, "anonymous", null, null],
  ])("%s says who they are", async (_, said, identity, claimed, phone) => {
    const desk = await newDesk();
    const session = await beginFor(desk.token, said);
    await openIn(session, { ticket: TYPED });
    expect(await authorOf(session)).toEqual({
      author_name: TICKET.name,
      author_email: TICKET.email,
      author_phone: phone,
      identity,
      claimed,
      client_id: null,
      user_id: null,
      session_id: session.id,
    });
  });

  test.each<[string, object, object, string[]]>([
    ["nothing, with unsigned data", ADA, {}, ["name", "email"]],
    ["nothing, without any", {}, {}, ["name", "email"]],
    ["no name", {}, { email: TICKET.email }, ["name"]],
    ["no address", {}, { name: TICKET.name }, ["email"]],
  ])("and gives %s is told at the fields", async (_, said, typed, fields) => {
    const desk = await newDesk();
    const session = await beginFor(desk.token, said);
    const refusal = await refusalOf(openIn(session, { ticket: typed }));
    expect(refusal.code).toBe("invalid");
    expect(refusal.fields).toEqual(
      Object.fromEntries(fields.map((field) => [field, { code: "required" }])),
    );
    expect(await authorOf(session)).toBeUndefined();
  });

  test("is asked even where something was signed that names nobody", async () => {
    const session = await sessionOf(await newDesk(), { user_phone: "+48123456789" });
    expect((await refusalOf(openIn(session))).fields).toHaveProperty("name");
    await openIn(session, { ticket: TYPED });
    expect(await authorOf(session)).toMatchObject({
      author_name: TICKET.name,
      author_phone: "+48123456789",
      identity: "verified",
    });
  });
});

describe("what is refused", () => {
  test("a ticket on a desk that takes none any more", async () => {
    const desk = await newDesk();
    await updateDesk(desk.token, { active: false });
    const session = await sessionOf(desk, ADA);
    expect(await refusalOf(openIn(session))).toMatchObject({ code: "desk_inactive" });
  });

  test("a category that is unknown, another desk's or archived", async () => {
    const [desk, other] = [await newDesk(), await newDesk()];
    await createCategory(other.token, { code: "theirs", name: "Theirs" });
    const { id } = await createCategory(desk.token, { code: "old", name: "Old" });
    await sql("update categories set archived_at = now() where id = $1", [id]);
    const session = await sessionOf(desk, ADA);
    for (const category of ["none", "theirs", "old"]) {
      expect(await refusalOf(openIn(session, { ticket: { category } }))).toMatchObject({
        code: "invalid",
        fields: { category: { code: "unknown" } },
      });
    }
  });
});

test("a ticket keeps its category, its priority and the language of who writes", async () => {
  const desk = await newDesk({ locale: "de" });
  await createCategory(desk.token, { code: "bulbs", name: "Bulbs" });
  const session = await sessionOf(desk, ADA);
  const ticket = { ...TICKET, category: "bulbs", priority: "urgent" } as const;
  const language = { chosen: "pl", browser: "fr" };
  await openTicketInSession({ session, ticket, language, submission: newSubmission(), now: NOW });
  const [row] = await sql(
    `select t.priority, t.locale, c.code from tickets t join categories c on c.id = t.category_id
     where t.desk_id = $1`,
    [desk.id],
  );
  expect(row).toEqual({ priority: "urgent", locale: "pl", code: "bulbs" });
});

test("the same submission sent several times at once is one ticket", async () => {
  const session = await sessionOf(await newDesk(), ADA);
  const submission = newSubmission();
  const opened = await inParallel(8, () => openIn(session, { submission }));
  expect(new Set(opened.map(({ token }) => token)).size).toBe(1);
  expect(new Set(opened.map(({ number }) => number))).toEqual(new Set(["2616-1"]));
});
